import ts from 'typescript';
import type { Source } from './source.ts';
import { calleeName, lineOf, nodesOf, parse, textOf } from './syntax.ts';

/** One mention of a table in a query. */
export interface TableUse {
  schema: string;
  table: string;
  writes: boolean;
  line: number;
}

const builderWrites = new Set(['insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto']);
const builderReads = new Set([
  'selectFrom',
  'from',
  'using',
  'table',
  'innerJoin',
  'leftJoin',
  'rightJoin',
  'fullJoin',
  'crossJoin',
  'innerJoinLateral',
  'leftJoinLateral',
]);
const sqlWrite =
  /\b(?:insert\s+into|update|delete\s+from|merge\s+into|truncate(?:\s+table)?|copy)\s+(?:only\s+)?"?([a-z_]+)"?\."?([a-z_]+)/gi;
const sqlRead = /\b(?:from|join|using)\s+(?:only\s+)?"?([a-z_]+)"?\."?([a-z_]+)/gi;

/** Tables that a file's queries name, `schema.table`: Kysely's builder and SQL written out in any string. */
export function tablesUsed(source: Source): TableUse[] {
  const uses: TableUse[] = [];
  for (const node of nodesOf(parse(source))) {
    if (ts.isCallExpression(node)) uses.push(...inBuilder(node));
    const text = textOf(node);
    if (text === undefined) continue;
    const line = lineOf(node);
    for (const [, schema = '', table = ''] of text.matchAll(sqlWrite))
      uses.push({ schema, table, writes: true, line });
    for (const [, schema = '', table = ''] of text.matchAll(sqlRead))
      uses.push({ schema, table, writes: false, line });
  }
  return uses;
}

function inBuilder(call: ts.CallExpression): TableUse[] {
  const name = calleeName(call) ?? '';
  const writes = builderWrites.has(name);
  const [first] = call.arguments;
  if (first === undefined || !(writes || builderReads.has(name))) return [];
  const named = ts.isArrayLiteralExpression(first) ? first.elements : [first];
  return named.flatMap((node) => {
    const [, schema, table] = /^([a-z_]+)\.([a-z_]+)(?:\s+as\s+\w+)?$/.exec(textOf(node) ?? '') ?? [];
    return schema && table ? [{ schema, table, writes, line: lineOf(node) }] : [];
  });
}
