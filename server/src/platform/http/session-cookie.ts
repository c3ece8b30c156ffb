import type { FastifyReply, FastifyRequest } from 'fastify';

type CookieName = 'mumian-session' | 'mumian-device';

/** Behind https the `__Host-` prefix ties the cookie to this very host (RFC 6265bis 4.1.3.2). */
function cookieName(name: CookieName, https: boolean): string {
  return https ? `__Host-${name}` : name;
}

function isHttps(request: FastifyRequest): boolean {
  return request.server.publicOrigin !== undefined;
}

/** The session token that came with the request. */
export function sessionTokenOf(request: FastifyRequest): string | null {
  return request.cookies[cookieName('mumian-session', isHttps(request))] ?? null;
}

/** The token by which a browser is known again that somebody has signed in with. */
export function deviceTokenOf(request: FastifyRequest): string | null {
  return request.cookies[cookieName('mumian-device', isHttps(request))] ?? null;
}

/** Hands the token to the browser, out of reach of scripts and of other sites. */
export function setSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
  until: Date,
): void {
  setCookie(request, reply, { name: 'mumian-session', token, until });
}

/** Hands the browser the token by which it is known again; it opens nothing and outlives the session. */
export function setDeviceCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
  until: Date,
): void {
  setCookie(request, reply, { name: 'mumian-device', token, until });
}

function setCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  of: { name: CookieName; token: string; until: Date },
): void {
  const https = isHttps(request);
  reply.setCookie(cookieName(of.name, https), of.token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: https,
    expires: of.until,
  });
}

/** Takes the session out of the browser, with all that it may have stored for this origin. */
export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  const https = isHttps(request);
  reply.clearCookie(cookieName('mumian-session', https), {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: https,
  });
  reply.header('clear-site-data', '"cache", "storage"');
}
