import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mode, TextFacts } from '../src/layer.ts';

/** One line of a table of cases: `+` a text with a slip {between braces}, `-` one that looks like it and must stay silent. */
export interface Case {
  readonly line: string;
  readonly text: string;
  /** Where the slip stands; undefined: nothing may be found. */
  readonly slip: { readonly start: number; readonly end: number } | undefined;
  readonly facts: TextFacts;
  readonly mode: Mode;
}

/** Reads `cases/<name>.txt`. A line may begin with facts in brackets; ⏎ ends a paragraph. */
export function casesOf(name: string): Case[] {
  return readFileSync(join(import.meta.dirname, 'cases', `${name}.txt`), 'utf8')
    .trimEnd()
    .split('\n')
    .map(caseOf);
}

function caseOf(line: string): Case {
  const isSlip = line.startsWith('+ ');
  let rest = line.slice(2);
  let facts: TextFacts = {};
  let mode: Mode = 'careful';
  for (let match = FACT.exec(rest); match !== null; match = FACT.exec(rest)) {
    const [whole, key, value = ''] = match;
    if (key === 'mode') mode = value === 'thorough' ? 'thorough' : 'careful';
    if (key === 'title') facts = { ...facts, title: value };
    if (key === 'pub') facts = { ...facts, published: value };
    if (key === 'att') facts = { ...facts, attachments: value.split(';').filter(Boolean) };
    rest = rest.slice(whole.length);
  }
  rest = rest.replaceAll('⏎', '\n');
  if (!isSlip) return { line, text: rest, slip: undefined, facts, mode };
  const [start, end] = [rest.indexOf('{'), rest.lastIndexOf('}') - 1];
  const text = rest.slice(0, start) + rest.slice(start + 1, end + 1) + rest.slice(end + 2);
  return { line, text, slip: { start, end }, facts, mode };
}

const FACT = /^\[(mode|title|pub|att)=([^\]]*)\]/;
