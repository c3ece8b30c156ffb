import { z } from 'zod';
import { clearSessionCookie, type Route, route, setSessionCookie } from '../platform/http/index.ts';
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
      perMinute: 20,
      deliver: ({ token, expiresAt, session }, { request, reply }) => {
        setSessionCookie(request, reply, token, expiresAt);
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
  ];
}
