import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { platformErrors } from '../errors/index.ts';
import type { Route } from './route.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Type of the file that the route takes in place of JSON. */
    takesFile?: string;
  }
}

/** Lets the routes that take a file have its bytes as they come; to all others such a body is foreign. */
export function readFiles(app: FastifyInstance, routes: readonly Route[]): void {
  const types = new Set(routes.flatMap(({ upload }) => (upload ? [upload.type] : [])));
  for (const type of types) {
    app.addContentTypeParser(type, (request, payload, done) => {
      if (request.routeOptions.config.takesFile === type) done(null, payload);
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
