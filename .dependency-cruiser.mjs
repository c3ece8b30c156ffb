// The import rules of docs/architecture.md. house/imports.test.ts plants a violation of each and reads the real tree.
import { readFileSync } from 'node:fs';

const { order, above } = JSON.parse(readFileSync(new URL('./house/wings.json', import.meta.url), 'utf8'));
const anyOf = (names) => `(${names.join('|')})`;
const wings = anyOf(order);

/** A wing may import only from wings before it in the order; what lies above all wings is out of reach for each. */
const wingsGoDown = order.map((wing, place) => ({
  name: 'wings-go-down',
  severity: 'error',
  comment: `${wing} stands below what it imports; use an event, a registered list or a requirement instead`,
  from: { path: `^server/src/${wing}/` },
  to: {
    path: `^server/(src/${anyOf([...order.slice(place + 1), ...above])}/|src/(?!wing\\.ts$)[^/]+\\.ts$|demo/)`,
  },
}));

export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment:
        'a cycle, of types or of values, is one thing in two files or two things in one order too many',
      from: {},
      to: { circular: true },
    },
    {
      name: 'packages-stand-alone',
      severity: 'error',
      comment: 'an engine is useful without the house around it',
      from: { path: '^packages/' },
      to: { path: '^(server|console|themes|e2e|bench|house|scripts)/' },
    },
    {
      name: 'packages-have-one-door',
      severity: 'error',
      comment: 'a package is entered by its src/index.ts',
      from: { path: '^packages/([^/]+)/', pathNot: '^packages/[^/]+/test/' },
      to: { path: '^packages/', pathNot: ['^packages/$1/', '^packages/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'packages-have-one-door',
      severity: 'error',
      comment: "a package's tests may borrow the servers and makers of another's, nothing of its inside",
      from: { path: '^packages/([^/]+)/test/' },
      to: {
        path: '^packages/',
        pathNot: ['^packages/$1/', '^packages/[^/]+/src/index\\.ts$', '^packages/[^/]+/test/'],
      },
    },
    {
      name: 'packages-have-one-door',
      severity: 'error',
      comment: 'a package is entered by its src/index.ts; benchmarks may borrow from its tests',
      from: { path: '^bench/' },
      to: { path: '^packages/', pathNot: ['^packages/[^/]+/src/index\\.ts$', '^packages/[^/]+/test/'] },
    },
    {
      name: 'packages-have-one-door',
      severity: 'error',
      comment: 'a package is entered by its src/index.ts',
      from: { path: '^(server|console|themes|e2e|house)/' },
      to: { path: '^packages/', pathNot: '^packages/[^/]+/src/index\\.ts$' },
    },
    {
      name: 'platform-knows-no-wing',
      severity: 'error',
      comment: 'platform is mechanism: it is given what it serves',
      from: { path: '^server/src/platform/' },
      to: { path: '^server/(src|demo)/', pathNot: '^server/src/platform/' },
    },
    {
      name: 'platform-drawers-have-one-door',
      severity: 'error',
      comment: 'a drawer of platform is opened by its index.ts',
      from: { path: '^server/src/platform/([^/]+)/' },
      to: {
        path: '^server/src/platform/',
        pathNot: ['^server/src/platform/$1/', '^server/src/platform/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'platform-drawers-have-one-door',
      severity: 'error',
      comment: 'a drawer of platform is opened by its index.ts',
      from: { pathNot: '^server/src/platform/' },
      to: { path: '^server/src/platform/', pathNot: '^server/src/platform/[^/]+/index\\.ts$' },
    },
    ...wingsGoDown,
    {
      name: 'wings-have-two-doors',
      severity: 'error',
      comment: 'what other wings may call is in index.ts',
      from: { path: '^server/src/([^/]+)/' },
      to: {
        path: `^server/src/${wings}/`,
        pathNot: ['^server/src/$1/', '^server/src/[^/]+/(index|wing)\\.ts$'],
      },
    },
    {
      name: 'wings-have-two-doors',
      severity: 'error',
      comment: 'what other wings may call is in index.ts',
      from: { path: '^(server/src/[^/]+\\.ts$|server/(demo|test)/|house/|bench/|e2e/)' },
      to: { path: `^server/src/${wings}/`, pathNot: '^server/src/[^/]+/(index|wing)\\.ts$' },
    },
    {
      name: 'wing-definitions-belong-to-app',
      severity: 'error',
      comment: "a wing's wing.ts is imported only by app.ts",
      from: { pathNot: '^server/src/app\\.ts$' },
      to: { path: '^server/src/[^/]+/wing\\.ts$' },
    },
    {
      name: 'shapes-know-no-wing',
      severity: 'error',
      comment: 'server/src/wing.ts holds the shapes that every wing may import',
      from: { path: '^server/src/wing\\.ts$' },
      to: { path: '^server/(src|demo)/', pathNot: '^server/src/platform/' },
    },
    {
      name: 'console-stands-alone',
      severity: 'error',
      comment: 'the console knows the server by its generated client only',
      from: { path: '^console/' },
      to: { path: '^(server|themes|e2e|bench|house|scripts)/' },
    },
    {
      name: 'product-needs-no-test',
      severity: 'error',
      comment: 'nothing that runs imports a test or what only tests use',
      from: { path: '^(packages|server/src|console)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '(^server/test/|^e2e/|^house/|\\.test\\.tsx?$)' },
    },
  ],
  options: {
    // Type-only imports count: a type that points upwards ties the knot as well as a value does.
    tsPreCompilationDeps: true,
    includeOnly: '^(packages|server|console|themes|e2e|bench|house|scripts)/',
    exclude: { path: '(^|/)(node_modules|dist)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.json'],
    },
  },
};
