import ts from 'typescript';
import { isTest, type Source } from './source.ts';
import { calleeName, keyOf, lineOf, nodesOf, parse } from './syntax.ts';
import type { Violation } from './violation.ts';

const rule = 'state-writers';

/**
 * Only a lifecycle's `transition()` writes a state column: in the wings no `.set({ state: … })` stands, and no SQL that
 * updates one. An insert names the state in which a life begins, which is no change.
 */
export function checkStateWriters(sources: readonly Source[]): Violation[] {
  return sources
    .filter(({ path }) => path.startsWith('server/src/') && !isTest(path))
    .filter(({ path }) => !path.startsWith('server/src/platform/') && path.endsWith('.ts'))
    .flatMap((source) =>
      [...nodesOf(parse(source))]
        .filter((node) => setsState(node) || updatesState(node))
        .map((node) => ({
          rule,
          path: source.path,
          message: `line ${lineOf(node)}: writes a state; transition() does that`,
        })),
    );
}

function setsState(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || calleeName(node) !== 'set') return false;
  const [values] = node.arguments;
  if (values === undefined || !ts.isObjectLiteralExpression(values)) return false;
  return values.properties.some(
    (property) =>
      (ts.isPropertyAssignment(property) && keyOf(property) === 'state') ||
      (ts.isShorthandPropertyAssignment(property) && property.name.text === 'state'),
  );
}

function updatesState(node: ts.Node): boolean {
  const text =
    ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node) ? node.getText() : '';
  return /\bupdate\b[\s\S]*\bset\b(?:(?!\bwhere\b)[\s\S])*\bstate\s*=/i.test(text);
}
