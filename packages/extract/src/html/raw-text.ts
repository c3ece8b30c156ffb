const SLASH = 0x2f;
const GREATER = 0x3e;

/**
 * Where the content of `script`, `style`, `title` … ends: before its end tag, or with the page. In a script, an end
 * tag within `<!-- <script` belongs to the script (HTML Standard 13.2.5.20, "script data double escaped").
 */
export function rawTextEnd(html: string, start: number, name: string): number {
  const end = endTagFrom(html, start, name);
  if (name !== 'script' || end === html.length) return end;
  return html.slice(start, end).includes('<!--') ? escapedScriptEnd(html, start) : end;
}

function endTagFrom(html: string, start: number, name: string): number {
  for (let at = html.indexOf('</', start); at !== -1; at = html.indexOf('</', at + 2))
    if (isName(html, at + 2, name)) return at;
  return html.length;
}

function escapedScriptEnd(html: string, start: number): number {
  const mark = /<!--|-->|<(\/?)script(?=[\s/>])/gi;
  mark.lastIndex = start;
  let isEscaped = false;
  let isDouble = false;
  for (let found = mark.exec(html); found !== null; found = mark.exec(html)) {
    const [text, slash] = found;
    if (text === '<!--') {
      isEscaped = true;
      // `<!-->` opens and closes.
      mark.lastIndex = found.index + 2;
    } else if (text === '-->') {
      isEscaped = false;
      isDouble = false;
    } else if (slash === '') isDouble = isEscaped;
    else if (isDouble) isDouble = false;
    else return found.index;
  }
  return html.length;
}

function isName(html: string, start: number, name: string): boolean {
  const end = start + name.length;
  const next = html.charCodeAt(end);
  const isOver = next === GREATER || next === SLASH || next <= 0x20 || end >= html.length;
  return isOver && html.slice(start, end).toLowerCase() === name;
}
