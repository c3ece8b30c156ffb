import { createOutbound } from '@mumian/outbound';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { Mailing, officeAt } from '../../../test/mailing.ts';
import { SELF_SIGNED } from '../../../test/self-signed.ts';
import { openMailHost, smtpError } from '../../../test/smtp-server.ts';
import type { MailServer } from './mail.ts';
import type { PostOffice } from './mail-sending.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let city: Mailing;

beforeAll(async () => {
  city = new Mailing((await testDatabase()).appUrl);
  return () => city.db.close();
});
afterEach(() => city.reset());

/** An office whose server is reached by its name, so that its certificate can be checked. */
function secureOffice(port: number, over: Partial<MailServer>, roots?: string[]): PostOffice {
  const plain = officeAt(port);
  return {
    ...plain,
    ...(roots ? { roots } : {}),
    server: async (env) => {
      const set = await plain.server(env);
      if (set === null || set.server === 'secret-lost') throw new Error('no server');
      return { ...set, server: { ...set.server, host: 'localhost', ...over } };
    },
  };
}

describe('when the mail server', () => {
  it('is down, the mail waits, is tried again ever later, and arrives once it is back', async () => {
    const gone = await openMailHost();
    await gone.close();
    await city.tell({ to: [city.somebody()], urgent: true });
    const pauses: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      await city.send(officeAt(gone.port));
      const [mail] = await city.mails();
      expect(mail).toMatchObject({ stage: 'waiting', reason: 'unreachable', attempts: round + 1 });
      const pause = (mail?.next_at?.getTime() ?? 0) - city.now.getTime();
      pauses.push(pause / MINUTE);
      city.later(pause);
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    const post = await city.host();
    await city.send(officeAt(post.port));
    expect(post.received).toHaveLength(1);
  });

  it('stays down, nothing is tried for longer than two days', async () => {
    const gone = await openMailHost();
    await gone.close();
    await city.tell({ to: [city.somebody()], urgent: true });
    await city.send(officeAt(gone.port));
    city.later(48 * HOUR);
    await city.send(officeAt(gone.port));
    expect(await city.mails()).toMatchObject([{ stage: 'failed', reason: 'too-old', next_at: null }]);
  });

  it('is down, one connection is tried for all mails', async () => {
    const post = await city.host({ onConnect: (_session, done) => done(smtpError(421, 'come back later')) });
    for (let n = 0; n < 5; n += 1) await city.tell({ to: [city.somebody()], urgent: true });
    await city.send(officeAt(post.port));
    expect(post.sessions()).toBe(1);
    expect((await city.mails()).map(({ stage, reason, attempts }) => [stage, reason, attempts])).toEqual(
      Array(5).fill(['waiting', 'busy', 1]),
    );
  });

  it('takes one recipient not now (4xx) and one never (5xx), the others get their mails', async () => {
    const [late, never, fine] = [city.somebody(), city.somebody(), city.somebody()];
    const post = await city.host({
      onRcptTo: ({ address }, _session, done) => {
        if (address.startsWith(`${late}@`)) done(smtpError(451, 'greylisted'));
        else if (address.startsWith(`${never}@`)) done(smtpError(550, 'no such user'));
        else done();
      },
    });
    for (const to of [late, never, fine]) await city.tell({ to: [to], urgent: true });
    await city.send(officeAt(post.port));
    expect(post.received.flatMap(({ to }) => to)).toEqual([`${fine}@example.gov.cn`]);
    const byRecipient = new Map((await city.mails()).map((mail) => [mail.recipient, mail]));
    expect(byRecipient.get(late)).toMatchObject({ stage: 'waiting', reason: 'busy', attempts: 1 });
    expect(byRecipient.get(never)).toMatchObject({
      stage: 'failed',
      reason: 'recipient-refused',
      answer: expect.stringContaining('no such user'),
    });
  });

  it('refuses the content when it has seen it, the answer counts: 4xx again later, 5xx never', async () => {
    const answers = [smtpError(452, 'disk full'), smtpError(554, 'spam')];
    const post = await city.host({}, () => {
      throw answers.shift() ?? new Error('not asked a third time');
    });
    await city.tell({ to: [city.somebody()], urgent: true });
    await city.send(officeAt(post.port));
    expect(await city.mails()).toMatchObject([{ stage: 'waiting', reason: 'busy' }]);
    city.later(MINUTE);
    await city.send(officeAt(post.port));
    expect(await city.mails()).toMatchObject([{ stage: 'failed', reason: 'content-refused' }]);
  });

  it('says nothing when greeted, it is given up in time', async () => {
    const post = await city.host({ onConnect: () => undefined });
    await city.tell({ to: [city.somebody()], urgent: true });
    await city.send({ ...officeAt(post.port), limits: { greetingMs: 100, silenceMs: 100 } });
    expect(await city.mails()).toMatchObject([{ stage: 'waiting', reason: 'timeout' }]);
  });

  it('says nothing once it has the content, the mail may have arrived and is not sent again', async () => {
    const post = await city.host({}, () => new Promise(() => undefined));
    await city.tell({ to: [city.somebody()], urgent: true });
    const slow = { ...officeAt(post.port), limits: { greetingMs: 1_000, silenceMs: 200 } };
    await city.send(slow);
    expect(await city.mails()).toMatchObject([{ stage: 'unknown', reason: 'no-receipt', next_at: null }]);
    city.later(HOUR);
    await city.send(slow);
    expect(post.sessions()).toBe(1);
  });
});

describe('the connection to the mail server', () => {
  const signIn: string[] = [];
  const withTls = {
    ...SELF_SIGNED,
    onAuth: (auth, _session, done) => {
      signIn.push(`${auth.username}/${auth.password}`);
      if (auth.password === 'kapok') done(null, { user: auth.username ?? '' });
      else done(smtpError(535, 'bad credentials'));
    },
  } satisfies Parameters<typeof openMailHost>[0];
  const credentials = { user: 'mumian', password: 'kapok' };
  const roots = [SELF_SIGNED.cert];

  it.each([
    ['tls', { ...withTls, secure: true }],
    ['starttls', withTls],
  ] as const)('is encrypted by %s and verified before anybody signs in', async (security, options) => {
    signIn.length = 0;
    const post = await city.host(options);
    await city.tell({ to: [city.somebody()], urgent: true });
    await city.send(secureOffice(post.port, { security, credentials }, roots));
    expect(post.received).toHaveLength(1);
    expect(signIn).toEqual(['mumian/kapok']);
  });

  it.each([
    ['tls', { ...withTls, secure: true }, 'tls-failed'],
    ['starttls', withTls, 'tls-failed'],
    ['starttls', { onAuth: withTls.onAuth, allowInsecureAuth: true }, 'tls-missing'],
  ] as const)(
    'by %s that cannot be trusted is refused, and no password leaves (%#)',
    async (security, options, reason) => {
      signIn.length = 0;
      const post = await city.host(options);
      await city.tell({ to: [city.somebody()], urgent: true });
      await city.send(secureOffice(post.port, { security, credentials }));
      expect(await city.mails()).toMatchObject([{ stage: 'waiting', reason }]);
      expect(signIn).toEqual([]);
      expect(post.received).toEqual([]);
    },
  );

  it('without encryption carries no password, whatever is set', async () => {
    signIn.length = 0;
    const post = await city.host({ onAuth: withTls.onAuth, allowInsecureAuth: true });
    await city.tell({ to: [city.somebody()], urgent: true });
    await city.send(secureOffice(post.port, { security: 'none', credentials }));
    expect(await city.mails()).toMatchObject([{ stage: 'waiting', reason: 'tls-missing' }]);
    expect(signIn).toEqual([]);
  });

  it('with a wrong password is told as that', async () => {
    const post = await city.host({ ...withTls, secure: true });
    await city.tell({ to: [city.somebody()], urgent: true });
    const wrong = { user: 'mumian', password: 'wrong' };
    await city.send(secureOffice(post.port, { security: 'tls', credentials: wrong }, roots));
    expect(await city.mails()).toMatchObject([{ stage: 'waiting', reason: 'sign-in-refused' }]);
  });

  it('is not made to an address that the guard refuses', async () => {
    const post = await city.host();
    await city.tell({ to: [city.somebody()], urgent: true });
    await city.send({ ...officeAt(post.port), outbound: (port) => createOutbound({ ports: [port] }) });
    expect(await city.mails()).toMatchObject([{ stage: 'waiting', reason: 'address-refused' }]);
    expect(post.sessions()).toBe(0);
  });
});
