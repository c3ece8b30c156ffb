import type { FastifyReply, FastifyRequest } from 'fastify';

/** Behind https the `__Host-` prefix ties the cookie to this very host (RFC 6265bis 4.1.3.2). */
function cookieName(https: boolean): string {
  return https ? '__Host-mumian-session' : 'mumian-session';
}

function isHttps(request: FastifyRequest): boolean {
  return request.server.publicOrigin !== undefined;
}

/** The session token that came with the request. */
export function sessionTokenOf(request: FastifyRequest): string | null {
  return request.cookies[cookieName(isHttps(request))] ?? null;
}

/** Hands the token to the browser, out of reach of scripts and of other sites. */
export function setSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
  until: Date,
): void {
  const https = isHttps(request);
  reply.setCookie(cookieName(https), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: https,
    expires: until,
  });
}

/** Takes the session out of the browser, with all that it may have stored for this origin. */
export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  const https = isHttps(request);
  reply.clearCookie(cookieName(https), { path: '/', httpOnly: true, sameSite: 'strict', secure: https });
  reply.header('clear-site-data', '"cache", "storage"');
}
