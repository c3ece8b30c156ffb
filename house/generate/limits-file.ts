import { z } from 'zod';
import type { AnyOperation } from '../../server/src/platform/operation/index.ts';
import type { Wing } from '../../server/src/wing.ts';

/** What a form may say before the server does. */
interface Limit {
  required: boolean;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}

/** console/src/api/limits.gen.ts: the limits of each field that an operation of change takes, by operation and field. */
export function limitsFile(wings: readonly Wing[]): string {
  const operations = new Map(
    wings
      .flatMap((wing) => wing.routes)
      .map(({ operation }) => operation)
      .filter(({ meta }) => meta.kind === 'change')
      .map((operation) => [operation.meta.name, limitsOf(operation)] as const),
  );
  const sorted = Object.fromEntries([...operations].sort(([a], [b]) => (a < b ? -1 : 1)));
  return `// Written by \`npm run generate\`. Do not edit.\nexport const limits = ${JSON.stringify(sorted, null, 2)} as const;\n`;
}

function limitsOf({ meta }: AnyOperation): Record<string, Limit> {
  const { properties = {}, required = [] } = z.toJSONSchema(meta.input, {
    io: 'input',
    unrepresentable: 'any',
  });
  return Object.fromEntries(
    Object.entries(properties).map(([field, schema]) => [field, limitOf(schema, required.includes(field))]),
  );
}

function limitOf(schema: z.core.JSONSchema._JSONSchema, required: boolean): Limit {
  if (typeof schema === 'boolean') return { required };
  // A field that may be null carries its limits on its other half.
  const half = schema.anyOf?.find((option) => typeof option === 'object' && option.type !== 'null');
  const { minLength, maxLength, minimum, maximum } = typeof half === 'object' ? half : schema;
  return { required, ...defined({ minLength, maxLength, minimum, maximum }) };
}

function defined(limits: Record<string, number | undefined>): Omit<Limit, 'required'> {
  return Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));
}
