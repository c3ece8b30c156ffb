import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import errorProne from '../data/error-prone.json' with { type: 'json' };
import formulas from '../data/formulas.json' with { type: 'json' };
import names from '../data/names.json' with { type: 'json' };
import wording from '../data/wording.json' with { type: 'json' };
import { countFitting, countOf, titlesOf } from './counting.ts';
import { rowsNear, stretchesNear } from './exceptions.ts';

/**
 * `npm run textcheck:derive -- TEXT [WORDS]`: weighs the lexicons against a file of official text, one paragraph a line, and a
 * list of words, one a line. Writes into `data/` how often each form stands there, the titles of laws, and what is near to
 * a name or a formula and yet right.
 */
export async function run([textFile, wordFile]: string[]): Promise<void> {
  if (textFile === undefined) throw new Error('usage: npm run textcheck:derive -- TEXT [WORDS]');
  const text = readFileSync(textFile, 'utf8');
  const words = new Set(
    wordFile === undefined
      ? []
      : readFileSync(wordFile, 'utf8')
          .split('\n')
          .map((line) => line.split(/\s/)[0] ?? ''),
  );
  const wordingRows: readonly { term: string; suggestion?: string }[] = wording.terms;
  const count = countOf(text, [
    ...errorProne.terms.flatMap(({ wrong, right }) => [wrong, right]),
    ...names.names.map(({ name }) => name),
    ...formulas.formulas.map(({ members }) => members.join('、')),
    ...wordingRows.flatMap(({ term, suggestion = '' }) => (suggestion === '' ? [term] : [term, suggestion])),
  ]);
  const fitting = countFitting(text, errorProne.terms);
  write('error-prone.json', {
    ...errorProne,
    terms: errorProne.terms.map((pair) => ({
      ...pair,
      counts: [fitting.get(pair.wrong) ?? 0, count(pair.right)],
      ...(words.has(pair.right) && !words.has(pair.wrong) ? { inWordList: true } : {}),
    })),
  });
  const rows: readonly { kind: string; name: string; source?: string; exceptions?: string[] }[] = names.names;
  write('names.json', {
    ...names,
    names: rows.map((row) => ({
      ...row,
      count: count(row.name),
      ...optional('exceptions', [
        ...(row.exceptions ?? []),
        ...stretchesNear(text, row.name, row.exceptions),
      ]),
    })),
  });
  write('formulas.json', {
    ...formulas,
    formulas: formulas.formulas.map(({ name, members }) => ({
      name,
      members,
      count: count(members.join('、')),
      ...optional('exceptions', rowsNear(text, { name, members })),
    })),
  });
  write('wording.json', {
    ...wording,
    terms: wordingRows.map((row) => ({
      ...row,
      counts: [count(row.term), row.suggestion === undefined ? 0 : count(row.suggestion)],
    })),
  });
  write('laws.json', {
    version: errorProne.version,
    source: '官方文本2025万字中以书名号引用两次以上的法律法规名称',
    titles: titlesOf(text),
  });
}

function write(file: string, content: object): void {
  writeFileSync(join(import.meta.dirname, '..', 'data', file), `${JSON.stringify(content, null, 2)}\n`);
}

function optional(key: string, found: readonly string[]): Record<string, readonly string[]> {
  return found.length === 0 ? {} : { [key]: found };
}
