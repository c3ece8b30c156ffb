import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { platformErrors } from '../errors/index.ts';
import { API } from './mount.ts';

const NONCE_PLACE = /__CSP_NONCE__/g;

/**
 * Serves the console: hashed assets for a year, and its one page, with the nonce of the answer, for every address
 * that is not the API's.
 */
export async function serveConsole(app: FastifyInstance, folder: string): Promise<void> {
  const indexFile = join(folder, 'index.html');
  const page = existsSync(indexFile) ? readFileSync(indexFile, 'utf8') : null;
  if (page !== null) {
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      wildcard: false,
      // The page itself goes out with a nonce, never as the bare file.
      globIgnore: ['index.html'],
      immutable: true,
      maxAge: '365d',
    });
  }
  app.setNotFoundHandler(async (request, reply) => {
    if (page === null || !wantsPage(request)) throw platformErrors.refuse('not-found', { what: '这个地址' });
    return reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(page.replace(NONCE_PLACE, request.cspNonce));
  });
}

function wantsPage(request: FastifyRequest): boolean {
  const path = request.url.split('?')[0] ?? '';
  const isPage = request.method === 'GET' || request.method === 'HEAD';
  return isPage && !path.startsWith(API) && !path.startsWith('/assets/');
}
