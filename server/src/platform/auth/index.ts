export { hashPassword, passwordMatches } from './password.ts';
export {
  endSession,
  endSessionsOf,
  findSession,
  openSession,
  SESSION_HOURS,
  sweepSessions,
} from './session.ts';
export { newToken, readableSecret, tokenHash } from './token.ts';
