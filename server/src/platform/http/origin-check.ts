import type { FastifyRequest } from 'fastify';
import { platformErrors } from '../errors/index.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that another site's page started: browsers send Origin with every such request, so a foreign or
 * `null` one is refused whatever the content type. Programs send none and carry no ambient cookie.
 * @throws Refusal `platform.foreign-origin`
 */
export function checkOrigin(request: FastifyRequest, publicOrigin: string | undefined): void {
  if (SAFE.has(request.method)) return;
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    throw platformErrors.refuse('foreign-origin', {});
  }
  if (origin === undefined) return;
  const own = publicOrigin ?? `http://${host}`;
  if (origin !== own) throw platformErrors.refuse('foreign-origin', {});
}
