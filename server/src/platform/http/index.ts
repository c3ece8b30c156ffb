export { escapeHtml } from './api-page.ts';
export type { FileAnswer, More } from './file-answer.ts';
export type { Identified, Identify } from './identify.ts';
export { API } from './mount.ts';
export { openApi, type RouteGroup } from './openapi.ts';
export { sweepAnswers } from './repeat.ts';
export { fileRoute, type Method, pathParameters, type Route, route } from './route.ts';
export { createServer, type ServerParts, WEB_CONNECTIONS } from './server.ts';
export { clearSessionCookie, setDeviceCookie, setSessionCookie } from './session-cookie.ts';
