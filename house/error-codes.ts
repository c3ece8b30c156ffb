import ts from 'typescript';
import { isTest, isTypeScript, type Source } from './source.ts';
import { calleeName, keyOf, lineOf, nodesOf, parse } from './syntax.ts';
import type { Violation } from './violation.ts';

export interface DeclaredCode {
  /** `wing.key`, as on the wire. */
  code: string;
  path: string;
  line: number;
}

/** Every code of every `errorCatalogue('wing', { key: … })` of the server. */
export function declaredCodes(sources: readonly Source[]): DeclaredCode[] {
  return sources
    .filter(({ path }) => path.startsWith('server/src/') && path.endsWith('errors.ts'))
    .flatMap((source) =>
      [...nodesOf(parse(source))].flatMap((node) => {
        if (!ts.isCallExpression(node) || calleeName(node) !== 'errorCatalogue') return [];
        const [wing, entries] = node.arguments;
        if (!wing || !entries || !ts.isStringLiteral(wing) || !ts.isObjectLiteralExpression(entries))
          return [];
        return entries.properties.map((property) => ({
          code: `${wing.text}.${keyOf(property) ?? ''}`,
          path: source.path,
          line: lineOf(property),
        }));
      }),
    );
}

/** A code that no test names is a refusal that nobody has seen happen. */
export function checkErrorCodes(sources: readonly Source[]): Violation[] {
  const tests = sources.filter(({ path }) => isTest(path) && isTypeScript(path)).map(({ text }) => text);
  return declaredCodes(sources)
    .filter(({ code }) => !tests.some((text) => text.includes(`'${code}'`)))
    .map(({ code, path, line }) => ({
      rule: 'error-codes',
      path: `${path}:${line}`,
      message: `no test expects '${code}'`,
    }));
}
