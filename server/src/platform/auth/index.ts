export { hashPassword, passwordMatches } from './password.ts';
export { endSession, endSessionsOf, findSession, openSession, SESSION_HOURS } from './session.ts';
export { newToken, readableSecret, tokenHash } from './token.ts';
