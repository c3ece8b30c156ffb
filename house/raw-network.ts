import ts from 'typescript';
import { isTest, isTypeScript, type Source } from './source.ts';
import { lineOf, nodesOf, parse } from './syntax.ts';
import type { Violation } from './violation.ts';

/** Files that may open a connection without packages/outbound, each with the reason why no guard is lost. */
const exempt: readonly { path: RegExp; because: string }[] = [
  { path: /^packages\/outbound\//, because: 'it is the guard' },
  {
    path: /^server\/src\/platform\/notify\/smtp\.ts$/,
    because: 'speaks SMTP on a socket that packages/outbound has opened',
  },
  { path: /^console\//, because: 'runs in the browser and calls its own origin' },
  { path: /^server\/src\/platform\/config\/data-lock\.ts$/, because: 'its own lock, on a local socket' },
  { path: /^server\/src\/cli\/child\.ts$/, because: '/readyz of its own child process, on loopback' },
  {
    path: /^server\/demo\/sites\/loopback-request\.ts$/,
    because: 'asks the demo sites, which answer on loopback',
  },
];

/** Modules that reach out, and their names that do; null: whatever is taken from them. */
const modules = new Map<string, readonly string[] | null>([
  ['http', ['request', 'get', 'Agent', 'ClientRequest']],
  ['https', ['request', 'get', 'Agent']],
  ['http2', ['connect']],
  ['net', ['connect', 'createConnection', 'Socket']],
  ['tls', ['connect', 'TLSSocket']],
  ['dgram', null],
  ['undici', null],
  ['axios', null],
  ['got', null],
  ['node-fetch', null],
  ['ws', null],
  ['nodemailer', null],
  ['nodemailer/lib/smtp-connection', null],
]);
const globals = new Set(['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']);

/** Every request to the outside goes through packages/outbound, where one guard judges the address connected to. */
export function checkRawNetwork(sources: readonly Source[]): Violation[] {
  return sources
    .filter(
      ({ path }) => /^(packages|server|themes|console)\//.test(path) && isTypeScript(path) && !isTest(path),
    )
    .filter(({ path }) => !exempt.some((exemption) => exemption.path.test(path)))
    .flatMap((source) =>
      rawUses(parse(source)).map(({ name, line }) => ({
        rule: 'raw-network',
        path: `${source.path}:${line}`,
        message: `${name} reaches out past packages/outbound`,
      })),
    );
}

function rawUses(file: ts.SourceFile): { name: string; line: number }[] {
  const whole = new Map<string, readonly string[] | null>();
  const uses: { name: string; line: number }[] = [];
  for (const node of nodesOf(file)) {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      for (const name of rawImports(node, node.moduleSpecifier.text, whole))
        uses.push({ name, line: lineOf(node) });
    }
    const name = rawCall(node, whole);
    if (name !== undefined) uses.push({ name, line: lineOf(node) });
  }
  return uses;
}

/** Raw names of one import declaration; a whole module taken under a name is noted in `whole`. */
function rawImports(
  node: ts.ImportDeclaration,
  specifier: string,
  whole: Map<string, readonly string[] | null>,
): string[] {
  const module = specifier.replace(/^node:/, '');
  const raw = modules.get(module);
  const clause = node.importClause;
  if (raw === undefined || clause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return [];
  if (raw === null) return [specifier];
  if (clause?.name) whole.set(clause.name.text, raw);
  const bindings = clause?.namedBindings;
  if (bindings === undefined) return [];
  if (ts.isNamespaceImport(bindings)) {
    whole.set(bindings.name.text, raw);
    return [];
  }
  return bindings.elements
    .filter((element) => !element.isTypeOnly)
    .map((element) => (element.propertyName ?? element.name).text)
    .filter((name) => raw.includes(name))
    .map((name) => `${module}.${name}`);
}

function rawCall(node: ts.Node, whole: ReadonlyMap<string, readonly string[] | null>): string | undefined {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined;
  const { expression } = node;
  if (expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [specifier] = node.arguments ?? [];
    const name = specifier && ts.isStringLiteral(specifier) ? specifier.text.replace(/^node:/, '') : '';
    return modules.has(name) ? `import('${name}')` : undefined;
  }
  if (ts.isIdentifier(expression)) return globals.has(expression.text) ? expression.text : undefined;
  if (!ts.isPropertyAccessExpression(expression) || !ts.isIdentifier(expression.expression)) return undefined;
  const owner = expression.expression.text;
  const member = expression.name.text;
  const raw = owner === 'globalThis' ? globals.has(member) : (whole.get(owner)?.includes(member) ?? false);
  return raw ? `${owner}.${member}` : undefined;
}
