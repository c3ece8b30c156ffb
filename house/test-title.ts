import ts from 'typescript';
import { isTest, isTypeScript, type Source } from './source.ts';
import { calleeName, lineOf, nodesOf, parse, textOf } from './syntax.ts';
import type { Violation } from './violation.ts';

/** The sentence of one test and the clauses in its brackets: `[1.2] …`, `[1.2, 3.4] …`. */
export interface TestTitle {
  path: string;
  line: number;
  title: string;
  clauses: string[];
}

/** Titles of all tests and suites, in the order of files and lines. */
export function readTestTitles(sources: readonly Source[]): TestTitle[] {
  return sources
    .filter(({ path }) => isTest(path) && isTypeScript(path))
    .flatMap((source) =>
      [...nodesOf(parse(source))].flatMap((node) => {
        if (!ts.isCallExpression(node) || !['test', 'it', 'describe'].includes(calleeName(node) ?? ''))
          return [];
        const title = node.arguments[0] && textOf(node.arguments[0]);
        return title === undefined
          ? []
          : [{ path: source.path, line: lineOf(node), title, clauses: clausesIn(title) }];
      }),
    );
}

function clausesIn(title: string): string[] {
  return [...title.matchAll(/\[(\d+\.\d+(?:,\s*\d+\.\d+)*)\]/g)].flatMap(([, list = '']) =>
    list.split(/,\s*/),
  );
}

/** A clause in a title is one of the notice. */
export function checkTestTitles(sources: readonly Source[], clauses: readonly string[]): Violation[] {
  return readTestTitles(sources).flatMap(({ path, line, clauses: named }) =>
    named
      .filter((clause) => !clauses.includes(clause))
      .map((clause) => ({
        rule: 'clause-titles',
        path: `${path}:${line}`,
        message: `clause ${clause} is not in docs/clauses.json`,
      })),
  );
}
