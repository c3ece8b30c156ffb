import type { Element } from '../element.ts';

const MAX_SCRIPT = 1_500;
const MAX_WRITTEN = 200;
const VARIABLE = /(?:^|[;\s,{])(?:var|let|const)\s+([\w$]{1,40})\s*=\s*(["'])([^"'<>\\\n]{0,120})\2/g;
const WRITE = /document\.write(?:ln)?\s*\(([^()\n]{1,300}(?:\([\d\s,]{0,12}\))?)\)/g;
const LITERAL = /^(["'])([^"'<>\\]{0,120})\1$/;
const NAME = /^([\w$]{1,40})(?:\.(?:substring|substr|slice)\(\s*0\s*,\s*(\d{1,2})\s*\))?$/;

/**
 * What a script writes where it stands, as far as that is plain text of literals and of variables that the script sets
 * to literals: `var tm='2026-11-03 10:20'; document.write('发布时间：'+tm.substring(0,10))`. Empty for all other scripts.
 */
export function writtenBy(script: Element): string {
  const source = script.children[0];
  if (typeof source !== 'string' || source.length > MAX_SCRIPT || !source.includes('document.write'))
    return '';
  const variables = new Map<string, string>();
  for (const [, name = '', , value = ''] of source.matchAll(VARIABLE)) variables.set(name, value);
  let written = '';
  for (const [, argument = ''] of source.matchAll(WRITE)) written += textOf(argument, variables) ?? '';
  return written.slice(0, MAX_WRITTEN);
}

/** The value of literals and variables joined by `+`; null when there is anything else. */
function textOf(argument: string, variables: ReadonlyMap<string, string>): string | null {
  let text = '';
  for (const part of argument.split('+')) {
    const term = part.trim();
    const literal = LITERAL.exec(term)?.[2];
    const name = literal === undefined ? NAME.exec(term) : null;
    const value = literal ?? variables.get(name?.[1] ?? '');
    if (value === undefined) return null;
    text += name?.[2] === undefined ? value : value.slice(0, Number(name[2]));
  }
  return text;
}
