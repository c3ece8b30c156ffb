import type { Violation } from './violation.ts';

const path = 'docs/security.md';
const rule = 'security-page';
const FEWEST_ROWS = 20;

/** A clause of GB/T 22239-2019 at level three, of ASVS 5.0, or of the Cybersecurity Law. */
const CLAUSE = /^(等保 8\.1\.\d|ASVS V\d+\.\d|网络安全法 第)/;
const TEST = /\.test\.tsx?$/;

/**
 * Every row of the table of clauses names a clause and a test, and every file that the page names is there.
 *
 * @param exists whether the repository has a file at a path
 */
export function checkSecurityPage(text: string, exists: (file: string) => boolean): Violation[] {
  const rows = rowsUnder(text, '## 条款、控制、测试');
  return [
    ...(rows.length < FEWEST_ROWS ? [violation(`the table of clauses has only ${rows.length} rows`)] : []),
    ...rows.flatMap(([clauses = '', , tests = '']) => [
      ...clauses
        .split('；')
        .filter((clause) => !CLAUSE.test(clause))
        .map((clause) => violation(`“${clause}” is no clause of 等保, ASVS or the law`)),
      ...(filesIn(tests).some((file) => TEST.test(file)) ? [] : [violation(`“${clauses}” names no test`)]),
    ]),
    ...filesIn(text)
      .filter((file) => !exists(file))
      .map((file) => violation(`${file} is not there`)),
  ];
}

/** Cells of the rows of the first table below a heading, without its head. */
function rowsUnder(text: string, heading: string): string[][] {
  const section = text.split(`\n${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

function filesIn(text: string): string[] {
  return [...text.matchAll(/`([\w./-]+\/[\w./-]+\.tsx?)`/g)].map((match) => match[1] ?? '');
}

function violation(message: string): Violation {
  return { rule, path, message };
}
