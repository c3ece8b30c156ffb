import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { platformErrors } from '../errors/index.ts';
import type { Route } from './route.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Types of the file that the route takes in place of JSON. */
    takesFile?: readonly string[];
  }
}

/** Types of the files that a route takes; none for JSON. */
export function fileTypes({ upload }: Route): string[] {
  return upload ? [upload.type, ...(upload.also ?? [])] : [];
}

/** Lets the routes that take a file have its bytes as they come; to all others such a body is foreign. */
export function readFiles(app: FastifyInstance, routes: readonly Route[]): void {
  const types = new Set(routes.flatMap(fileTypes));
  for (const type of types) {
    app.addContentTypeParser(type, (request, payload, done) => {
      if (request.routeOptions.config.takesFile?.includes(type)) done(null, payload);
      else done(platformErrors.refuse('unsupported-media', {}), undefined);
    });
  }
}

/**
 * The file of a request, as a stream.
 * @throws Refusal `platform.file-expected` for a body of another kind, `platform.too-large` when it says itself that it is
 */
export function fileOf(
  request: { body: unknown; headers: { 'content-length'?: string | undefined } },
  upload: NonNullable<Route['upload']>,
): Readable {
  const { body } = request;
  if (!(body instanceof Readable)) throw platformErrors.refuse('file-expected', {});
  if (Number(request.headers['content-length'] ?? 0) > upload.maxBytes) {
    throw platformErrors.refuse('too-large', {});
  }
  return body;
}
