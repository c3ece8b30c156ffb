import { z } from 'zod';
import { fileTypes } from './file-body.ts';
import { API } from './mount.ts';
import { isRepeatable } from './repeat.ts';
import { pathParameters, type Route } from './route.ts';

type JsonSchema = Record<string, unknown>;

/** A wing's routes under its Chinese title. */
export interface RouteGroup {
  title: string;
  routes: readonly Route[];
}

const problemSchema: JsonSchema = {
  type: 'object',
  description: 'RFC 9457',
  required: ['type', 'title', 'status', 'detail', 'code', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string' },
    requestId: { type: 'string' },
    clause: { type: 'string' },
    issues: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'code', 'message', 'clause', 'severity'],
        properties: {
          field: { type: ['string', 'null'] },
          code: { type: 'string' },
          message: { type: 'string' },
          clause: { type: ['string', 'null'] },
          severity: { enum: ['blocking', 'advice'] },
        },
      },
    },
  },
};

/** The OpenAPI 3.1 document, made from the very schemas that validate. */
export function openApi(groups: readonly RouteGroup[]): JsonSchema {
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const group of groups) {
    for (const route of group.routes) {
      const path = route.path.replace(/:([A-Za-z]+)/g, '{$1}');
      paths[path] = { ...paths[path], [route.method.toLowerCase()]: describe(route, group.title) };
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: '木棉 Mumian', version: '1', description: '政府网站集约化、监管与考核平台接口' },
    servers: [{ url: API }],
    tags: groups.filter((group) => group.routes.length > 0).map((group) => ({ name: group.title })),
    paths,
    components: { schemas: { Problem: problemSchema } },
  };
}

/** Of routes that create something. */
const keyParameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: '请求编号：同一编号、同一内容的请求在 24 小时内只生效一次，再次发送得到同样的答复',
  schema: { type: 'string', minLength: 16, maxLength: 200 },
};

function describe(route: Route, tag: string): JsonSchema {
  const { meta } = route.operation;
  const schema = jsonSchema(meta.input, 'input');
  const properties = (schema.properties ?? {}) as Record<string, JsonSchema>;
  const required = new Set((schema.required ?? []) as string[]);
  const inPath = pathParameters(route.path);
  const rest = Object.keys(properties).filter((name) => !inPath.includes(name) && !isFile(route, name));
  const allInQuery = route.method === 'GET' || route.method === 'DELETE' || route.upload !== undefined;
  const [inQuery, inBody] = allInQuery ? [rest, []] : [[], rest];
  const parameter = (where: string) => (name: string) => ({
    name,
    in: where,
    required: where === 'path' || required.has(name),
    schema: properties[name],
  });
  return {
    operationId: meta.name,
    summary: meta.summary,
    tags: [tag],
    description: `权限：${route.permission}`,
    parameters: [
      ...inPath.map(parameter('path')),
      ...inQuery.map(parameter('query')),
      ...(isRepeatable(route) ? [keyParameter] : []),
    ],
    ...(inBody.length > 0 ? { requestBody: bodyOf(inBody, properties, required) } : {}),
    ...(route.upload ? { requestBody: { required: true, content: filesOf(route) } } : {}),
    responses: {
      [route.status]: {
        description: '成功',
        ...(route.answer
          ? { content: { 'application/json': { schema: jsonSchema(route.answer, 'output') } } }
          : {}),
        ...(route.file ? { content: { [route.file.type]: BYTES } } : {}),
      },
      default: {
        description: '失败',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

/** A file has no schema beyond its type. */
const BYTES = { schema: { type: 'string', format: 'binary' } };

function isFile(route: Route, name: string): boolean {
  return route.upload !== undefined && name === 'file';
}

function bodyOf(names: string[], properties: Record<string, JsonSchema>, required: Set<string>): JsonSchema {
  const needed = names.filter((name) => required.has(name));
  return {
    required: needed.length > 0,
    content: {
      'application/json': {
        schema: {
          type: 'object',
          additionalProperties: false,
          properties: Object.fromEntries(names.map((name) => [name, properties[name]])),
          ...(needed.length > 0 ? { required: needed } : {}),
        },
      },
    },
  };
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as JsonSchema;
  return rest;
}

/** A file of each of the types that a route takes. */
function filesOf(route: Route): Record<string, typeof BYTES> {
  return Object.fromEntries(fileTypes(route).map((type) => [type, BYTES]));
}
