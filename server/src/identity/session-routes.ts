import { z } from 'zod';
import {
  clearSessionCookie,
  type Route,
  route,
  setDeviceCookie,
  setSessionCookie,
} from '../platform/http/index.ts';
import { endOwnOthers, endOwnSession, listSessions, ownSessionsAnswer } from './own-sessions.ts';
import { currentSession, signIn, signOut } from './session.ts';
import { sessionViewSchema } from './session-view.ts';

/** `demo` tells the console to say that all data is invented. */
const answer = sessionViewSchema.extend({ demo: z.boolean() });

export function sessionRoutes({ demo }: { demo: boolean }): readonly Route[] {
  return [
    route({
      method: 'POST',
      path: '/session',
      permission: 'public',
      operation: signIn,
      answer,
      perMinute: 60,
      deliver: ({ token, expiresAt, device, session }, { request, reply }) => {
        setSessionCookie(request, reply, token, expiresAt);
        setDeviceCookie(request, reply, device.token, device.until);
        return { ...session, demo };
      },
    }),
    route({
      method: 'GET',
      path: '/session',
      permission: 'signed-in',
      operation: currentSession,
      answer,
      deliver: (session) => ({ ...session, demo }),
    }),
    route({
      method: 'DELETE',
      path: '/session',
      permission: 'signed-in',
      operation: signOut,
      status: 204,
      deliver: (_ended, { request, reply }) => {
        clearSessionCookie(request, reply);
        return undefined;
      },
    }),
    route({
      method: 'GET',
      path: '/sessions',
      permission: 'signed-in',
      operation: listSessions,
      answer: ownSessionsAnswer,
    }),
    route({
      method: 'DELETE',
      path: '/sessions',
      permission: 'signed-in',
      operation: endOwnOthers,
      answer: z.object({ ended: z.int() }),
    }),
    route({
      method: 'DELETE',
      path: '/sessions/:id',
      permission: 'signed-in',
      operation: endOwnSession,
      status: 204,
      deliver: () => undefined,
    }),
  ];
}
