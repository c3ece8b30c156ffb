/** A generated file and where it belongs, from the repository's root. */
export interface GeneratedFile {
  path: string;
  text: string;
}

/** First line of every generated page. */
const generatedNote = '<!-- Written by `npm run generate`. Do not edit. -->';

/** A table in Markdown; cells may hold anything but line breaks. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A page from its parts, blank lines between them, one line break at the end. */
export function page(title: string, ...parts: readonly string[]): string {
  return `${[generatedNote, `# ${title}`, ...parts].join('\n\n')}\n`;
}

export function code(text: string): string {
  return `\`${text}\``;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
