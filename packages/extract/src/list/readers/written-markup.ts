import { itemsOfMarkup } from '../list-fragment.ts';
import type { ScriptPage, ScriptReader } from './reader.ts';

/* Lists that a script writes: `document.write('<li><a href="…">…</a></li>')`, `html += '<li>…'`, `innerHTML = …`. */
const WRITES = /document\.write(?:ln)?\s*\(|innerHTML|\.(?:html|append)\s*\(|\+=/;
const LITERAL = /"((?:[^"\\\n]|\\[\s\S])*)"|'((?:[^'\\\n]|\\[\s\S])*)'|`((?:[^`\\]|\\[\s\S])*)`/g;
const MAX_SCRIPT = 500_000;
const LEAST = 2;

export const writtenMarkup: ScriptReader = {
  name: 'document-write',
  recognise: ({ scripts }) => scripts.some(writesLinks),
  read({ scripts, base, today }: ScriptPage) {
    const html = scripts.filter(writesLinks).map(writtenBy).join('\n');
    const items = itemsOfMarkup(html, base, today);
    return items.length < LEAST ? null : { items, pages: null, requests: [] };
  },
};

function writesLinks(script: string): boolean {
  return WRITES.test(script) && /<a\s[^>]*href\s*=\s*\\?["']?[^"'+\s>]/i.test(script);
}

/** All the literals of a script one after the other; those joined by a name leave a gap. */
function writtenBy(script: string): string {
  const parts: string[] = [];
  for (const match of script.slice(0, MAX_SCRIPT).matchAll(LITERAL)) {
    const text = match[1] ?? match[2] ?? match[3] ?? '';
    parts.push(text.replace(/\\(?:u([\da-f]{4})|x([\da-f]{2})|([\s\S]))/gi, unescaped));
  }
  return parts.join('');
}

function unescaped(
  _: string,
  unicode: string | undefined,
  byte: string | undefined,
  char: string | undefined,
): string {
  const code = unicode ?? byte;
  if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
  return char === 'n' || char === 'r' || char === 't' || char === '\n' ? ' ' : (char ?? '');
}
