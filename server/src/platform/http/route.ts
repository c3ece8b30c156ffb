import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { AnyOperation, Operation, PermissionName } from '../operation/index.ts';
import type { FileAnswer, More } from './file-answer.ts';

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** One route of the API: an operation at an address. */
export interface Route {
  method: Method;
  /** Below `/api/v1`, parameters as `:id`. */
  path: string;
  /** What the caller must hold, checked before the input is even looked at; the operation asks for the same. */
  permission: PermissionName;
  operation: AnyOperation;
  status: number;
  /** Shape of the answer; what it does not name never leaves the server. */
  answer: z.ZodType | null;
  /** Requests a minute from one address, where fewer than usual are right. */
  perMinute?: number;
  /** Turns the operation's result into the answer where a cookie has to be set or cleared. */
  deliver?: (out: never, http: { request: FastifyRequest; reply: FastifyReply }) => unknown;
  /** The answer is a file of this type, written as it is made. */
  file?: { type: string; of: (out: never, more: More) => FileAnswer };
  /** The body is a file of one of these types and at most this size, handed to the operation as `file`, a stream. */
  upload?: { type: string; also?: readonly string[]; maxBytes: number };
}

/** Declares a route; the compiler sees to it that the operation gives what the answer promises. */
export function route<Schema extends z.ZodType, Out, Input, Answer extends z.ZodType>(of: {
  method: Method;
  path: string;
  permission: PermissionName;
  operation: Operation<Schema, Out, Input>;
  answer: Answer;
  status?: number;
  perMinute?: number;
  upload?: Route['upload'];
  deliver?: (out: Out, http: { request: FastifyRequest; reply: FastifyReply }) => z.input<Answer>;
}): Route;
export function route<Schema extends z.ZodType, Out, Input>(of: {
  method: Method;
  path: string;
  permission: PermissionName;
  operation: Operation<Schema, Out, Input>;
  status: 204;
  perMinute?: number;
  deliver?: (out: Out, http: { request: FastifyRequest; reply: FastifyReply }) => undefined;
}): Route;
export function route(
  of: Partial<Route> & Pick<Route, 'method' | 'path' | 'permission' | 'operation'>,
): Route {
  return { status: 200, answer: null, ...of };
}

/** Declares a route whose answer is a file. */
export function fileRoute<Schema extends z.ZodType, Out, Input>(of: {
  path: string;
  permission: PermissionName;
  operation: Operation<Schema, Out, Input>;
  file: { type: string; of: (out: Out, more: More) => FileAnswer };
  perMinute?: number;
}): Route {
  return { method: 'GET', status: 200, answer: null, ...of };
}

/** Names of the parameters in a path, in order: `/sites/:id` gives `['id']`. */
export function pathParameters(path: string): string[] {
  return [...path.matchAll(/:([A-Za-z]+)/g)].map((match) => match[1] ?? '');
}
