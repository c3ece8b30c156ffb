export {
  type Admission,
  type Attempted,
  type AttemptLimit,
  admitAttempt,
  sweepAttempts,
  takeBack,
} from './attempt.ts';
export { knownPlace, rememberDevice } from './device.ts';
export { networkOf } from './network.ts';
export { hashPassword, passwordMatches } from './password.ts';
export {
  endOtherSessions,
  endSession,
  endSessionsOf,
  findSession,
  type OpenSession,
  openSession,
  sessionsOf,
  sweepSessions,
} from './session.ts';
export { readableSecret, tokenHash } from './token.ts';
