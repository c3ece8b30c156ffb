import { createOutbound } from '@mumian/outbound';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { SELF_SIGNED } from '../../../../packages/outbound/test/self-signed.ts';
import { testDatabase } from '../../../test/database.ts';
import { officeAt, sendMailsOnce } from '../../../test/mail-worker.ts';
import { startModule } from '../../../test/module-process.ts';
import { type MailHost, openMailHost, smtpError } from '../../../test/smtp-server.ts';
import { type Db, openDb } from '../database/index.ts';
import { entrance, operation } from '../operation/index.ts';
import type { MailServer } from './mail.ts';
import { keepMailChoice } from './mail-choice.ts';
import type { PostOffice } from './mail-sending.ts';
import { notify } from './notice.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A Monday, 9:00 in Shanghai. */
const START = new Date('2026-03-02T01:00:00.000Z');

let db: Db;
let url: string;
let now = START;
let people = 0;
const hosts: MailHost[] = [];

beforeAll(async () => {
  url = (await testDatabase()).appUrl;
  db = openDb(url, { max: 3 });
  return () => db.close();
});
afterEach(async () => {
  now = START;
  for (const host of hosts.splice(0)) await host.close();
  await db.transact((tx) => tx.deleteFrom('platform.mail').execute());
  await db.transact((tx) => tx.deleteFrom('platform.notice').execute());
});

async function host(...of: Parameters<typeof openMailHost>): Promise<MailHost> {
  const opened = await openMailHost(...of);
  hosts.push(opened);
  return opened;
}

/** A recipient nobody else has. */
function somebody(): string {
  people += 1;
  return `person-${people}`;
}

const notifying = operation(
  { name: 'test.notify', summary: '通知', permission: 'public', input: z.any() },
  async (ctx, input: Parameters<typeof notify>[1] & { fails?: boolean }) => {
    await notify(ctx, input);
    if (input.fails) throw new Error('rolled back');
  },
);

function tell(of: Partial<Parameters<typeof notify>[1]> & { to: string[]; fails?: boolean }): Promise<void> {
  const run = entrance({ db, clock: () => now, catalogues: [] });
  return run(notifying, { kind: 'visitor' }, { title: '木棉督〔2026〕3号整改单已退回', ...of });
}

const send = (office: PostOffice) => sendMailsOnce({ url, now, office });

function later(ms: number): void {
  now = new Date(now.getTime() + ms);
}

function mails() {
  return db.read((tx) =>
    tx
      .selectFrom('platform.mail')
      .select(['id', 'recipient', 'kind', 'stage', 'reason', 'attempts', 'next_at', 'answer'])
      .orderBy('at')
      .orderBy('id')
      .execute(),
  );
}

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

/** A point that somebody reaches, and is held at until told to go on. */
class Signal {
  readonly given: Promise<void>;
  readonly #gone: Promise<void>;
  #give: () => void = () => undefined;
  go: () => void = () => undefined;

  constructor() {
    this.given = new Promise((resolve) => {
      this.#give = resolve;
    });
    this.#gone = new Promise((resolve) => {
      this.go = resolve;
    });
  }

  give(): Promise<void> {
    this.#give();
    return this.#gone;
  }
}

describe('a notice that is urgent (五: 逾期、退回、单项否决)', () => {
  it('is mailed at once, in Chinese, as text and as HTML, with a link into the console', async () => {
    const post = await host();
    const to = somebody();
    await tell({ to: [to], urgent: true, body: '木棉市教育局', href: '/orders/1?a=1&b=2' });
    await send(officeAt(post.port));
    const [mail] = post.received;
    expect(mail).toMatchObject({ from: 'noreply@mumian.example.gov.cn', to: [`${to}@example.gov.cn`] });
    expect(mail?.headers).toMatchObject({
      subject: '【木棉】木棉督〔2026〕3号整改单已退回',
      from: '木棉 <noreply@mumian.example.gov.cn>',
      to: `王小棉 <${to}@example.gov.cn>`,
      'auto-submitted': 'auto-generated',
    });
    expect(mail?.text).toContain('1. 木棉督〔2026〕3号整改单已退回\n   木棉市教育局\n   2026-03-02 09:00');
    expect(mail?.text).toContain('https://mumian.example.gov.cn/orders/1?a=1&b=2');
    expect(mail?.html).toContain('<a href="https://mumian.example.gov.cn/orders/1?a=1&#38;b=2">');
    const [row] = await mails();
    expect(row).toMatchObject({
      stage: 'sent',
      attempts: 1,
      answer: expect.stringContaining('queued as 42'),
    });
    expect(mail?.headers['message-id']).toBe(`<${row?.id}@mumian.example.gov.cn>`);
  });

  it('is mailed once, however often the job runs', async () => {
    const post = await host();
    await tell({ to: [somebody()], urgent: true });
    for (let round = 0; round < 3; round += 1) await send(officeAt(post.port));
    expect(post.received).toHaveLength(1);
  });

  it('shares a mail with those of the next ten minutes: forty of them make two mails', async () => {
    const post = await host();
    const to = somebody();
    for (let minute = 0; minute < 40; minute += 1) {
      await tell({ to: [to], urgent: true, title: `第 ${minute + 1} 件` });
      if (minute % 5 === 0) await send(officeAt(post.port));
      later(10_000);
    }
    later(10 * MINUTE);
    await send(officeAt(post.port));
    expect(post.received.map(({ headers }) => headers.subject)).toEqual([
      '【木棉】第 1 件',
      '【木棉】39 条通知：第 2 件',
    ]);
  });

  it('that was rolled back is not mailed: notice and mail are one row', async () => {
    const post = await host();
    await expect(tell({ to: [somebody()], urgent: true, fails: true })).rejects.toThrow('rolled back');
    await send(officeAt(post.port));
    expect(post.sessions()).toBe(0);
  });
});

describe('other notices', () => {
  it('wait for the next working-day morning and come in one digest', async () => {
    const post = await host();
    const [one, other] = [somebody(), somebody()];
    for (let n = 1; n <= 40; n += 1) await tell({ to: [one, other], title: `通知 ${n}` });
    await send(officeAt(post.port));
    expect(post.received).toEqual([]);
    now = new Date('2026-03-03T00:00:30.000Z');
    await send(officeAt(post.port));
    expect(post.received.map(({ to }) => to).sort()).toEqual(
      [[`${one}@example.gov.cn`], [`${other}@example.gov.cn`]].sort(),
    );
    expect(post.received[0]?.headers.subject).toBe('【木棉】每日汇总：40 条通知');
    expect(post.received[0]?.text).toContain('40. 通知 40');
    expect(post.sessions()).toBe(1);
  });

  it('that were read in the inbox meanwhile are left out, and a digest of nothing is not sent', async () => {
    const post = await host();
    await tell({ to: [somebody()] });
    await db.transact((tx) => tx.updateTable('platform.notice').set({ read_at: now }).execute());
    later(24 * HOUR);
    await send(officeAt(post.port));
    expect(post.sessions()).toBe(0);
  });

  it('come as their recipient has chosen', async () => {
    const post = await host();
    const [atOnce, daily, never] = [somebody(), somebody(), somebody()];
    await db.transact((tx) => keepMailChoice(tx, atOnce, 'at-once'));
    await db.transact((tx) => keepMailChoice(tx, daily, 'daily'));
    await db.transact((tx) => keepMailChoice(tx, never, 'daily'));
    await db.transact((tx) => keepMailChoice(tx, never, 'never'));
    await tell({ to: [atOnce, daily, never] });
    await tell({ to: [daily, never], urgent: true });
    await send(officeAt(post.port));
    expect(post.received.flatMap(({ to }) => to)).toEqual([`${atOnce}@example.gov.cn`]);
    later(24 * HOUR);
    await send(officeAt(post.port));
    expect(post.received.flatMap(({ to }) => to)).toEqual([
      `${atOnce}@example.gov.cn`,
      `${daily}@example.gov.cn`,
    ]);
  });

  it('for whom there is no address stay in the inbox, and are not saved up for the day on which there is one', async () => {
    const post = await host();
    await tell({ to: [somebody()], urgent: true });
    await send({ ...officeAt(post.port), contactsOf: async () => new Map() });
    await send(officeAt(post.port));
    expect(post.sessions()).toBe(0);
  });

  it('are not saved up either while mail is switched off', async () => {
    const post = await host();
    await tell({ to: [somebody()], urgent: true });
    const office = officeAt(post.port);
    await send({ ...office, server: async () => null });
    await send(office);
    expect(post.sessions()).toBe(0);
  });
});

describe('when the mail server', () => {
  it('is down, the mail waits, is tried again ever later, and arrives once it is back', async () => {
    const gone = await openMailHost();
    await gone.close();
    await tell({ to: [somebody()], urgent: true });
    const pauses: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      await send(officeAt(gone.port));
      const [mail] = await mails();
      expect(mail).toMatchObject({ stage: 'waiting', reason: 'unreachable', attempts: round + 1 });
      const pause = (mail?.next_at?.getTime() ?? 0) - now.getTime();
      pauses.push(pause / MINUTE);
      later(pause);
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    const post = await host();
    await send(officeAt(post.port));
    expect(post.received).toHaveLength(1);
  });

  it('stays down, nothing is tried for longer than two days', async () => {
    const gone = await openMailHost();
    await gone.close();
    await tell({ to: [somebody()], urgent: true });
    await send(officeAt(gone.port));
    later(48 * HOUR);
    await send(officeAt(gone.port));
    expect(await mails()).toMatchObject([{ stage: 'failed', reason: 'too-old', next_at: null }]);
  });

  it('is down, one connection is tried for all mails', async () => {
    const post = await host({ onConnect: (_session, done) => done(smtpError(421, 'come back later')) });
    for (let n = 0; n < 5; n += 1) await tell({ to: [somebody()], urgent: true });
    await send(officeAt(post.port));
    expect(post.sessions()).toBe(1);
    expect((await mails()).map(({ stage, reason, attempts }) => [stage, reason, attempts])).toEqual(
      Array(5).fill(['waiting', 'busy', 1]),
    );
  });

  it('takes one recipient not now (4xx) and one never (5xx), the others get their mails', async () => {
    const [late, never, fine] = [somebody(), somebody(), somebody()];
    const post = await host({
      onRcptTo: ({ address }, _session, done) => {
        if (address.startsWith(`${late}@`)) done(smtpError(451, 'greylisted'));
        else if (address.startsWith(`${never}@`)) done(smtpError(550, 'no such user'));
        else done();
      },
    });
    for (const to of [late, never, fine]) await tell({ to: [to], urgent: true });
    await send(officeAt(post.port));
    expect(post.received.flatMap(({ to }) => to)).toEqual([`${fine}@example.gov.cn`]);
    const byRecipient = new Map((await mails()).map((mail) => [mail.recipient, mail]));
    expect(byRecipient.get(late)).toMatchObject({ stage: 'waiting', reason: 'busy', attempts: 1 });
    expect(byRecipient.get(never)).toMatchObject({
      stage: 'failed',
      reason: 'recipient-refused',
      answer: expect.stringContaining('no such user'),
    });
  });

  it('refuses the content when it has seen it, the answer counts: 4xx again later, 5xx never', async () => {
    const answers = [smtpError(452, 'disk full'), smtpError(554, 'spam')];
    const post = await host({}, () => {
      throw answers.shift() ?? new Error('not asked a third time');
    });
    await tell({ to: [somebody()], urgent: true });
    await send(officeAt(post.port));
    expect(await mails()).toMatchObject([{ stage: 'waiting', reason: 'busy' }]);
    later(MINUTE);
    await send(officeAt(post.port));
    expect(await mails()).toMatchObject([{ stage: 'failed', reason: 'content-refused' }]);
  });

  it('says nothing when greeted, it is given up in time', async () => {
    const post = await host({ onConnect: () => undefined });
    await tell({ to: [somebody()], urgent: true });
    await send({ ...officeAt(post.port), limits: { greetingMs: 100, silenceMs: 100 } });
    expect(await mails()).toMatchObject([{ stage: 'waiting', reason: 'timeout' }]);
  });

  it('says nothing once it has the content, the mail may have arrived and is not sent again', async () => {
    const post = await host({}, () => new Promise(() => undefined));
    await tell({ to: [somebody()], urgent: true });
    const slow = { ...officeAt(post.port), limits: { greetingMs: 1_000, silenceMs: 200 } };
    await send(slow);
    expect(await mails()).toMatchObject([{ stage: 'unknown', reason: 'no-receipt', next_at: null }]);
    later(HOUR);
    await send(slow);
    expect(post.sessions()).toBe(1);
  });
});

describe('a worker that is killed', () => {
  const victim = (at: { port: number }) =>
    startModule('server/test/mail-worker.ts', [url, String(at.port), now.toISOString()]);

  it('between the content and the receipt leaves a mail that is not sent a second time', async () => {
    const content = new Signal();
    const post = await host({}, () => content.give());
    await tell({ to: [somebody()], urgent: true });
    const worker = victim(post);
    await content.given;
    await worker.kill();
    content.go();
    for (let round = 0; round < 2; round += 1) {
      await send(officeAt(post.port));
      later(HOUR);
    }
    expect(post.received).toHaveLength(1);
    expect(await mails()).toMatchObject([{ stage: 'unknown', reason: 'no-receipt' }]);
  });

  it('before it has given anything away leaves a mail that the next one sends', async () => {
    const recipient = new Signal();
    const post = await host({
      onRcptTo: (_address, _session, done) => void recipient.give().then(() => done()),
    });
    await tell({ to: [somebody()], urgent: true });
    const worker = victim(post);
    await recipient.given;
    await worker.kill();
    recipient.go();
    await send(officeAt(post.port));
    expect(post.received).toHaveLength(1);
    expect(await mails()).toMatchObject([{ stage: 'sent' }]);
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
    const post = await host(options);
    await tell({ to: [somebody()], urgent: true });
    await send(secureOffice(post.port, { security, credentials }, roots));
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
      const post = await host(options);
      await tell({ to: [somebody()], urgent: true });
      await send(secureOffice(post.port, { security, credentials }));
      expect(await mails()).toMatchObject([{ stage: 'waiting', reason }]);
      expect(signIn).toEqual([]);
      expect(post.received).toEqual([]);
    },
  );

  it('without encryption carries no password, whatever is set', async () => {
    signIn.length = 0;
    const post = await host({ onAuth: withTls.onAuth, allowInsecureAuth: true });
    await tell({ to: [somebody()], urgent: true });
    await send(secureOffice(post.port, { security: 'none', credentials }));
    expect(await mails()).toMatchObject([{ stage: 'waiting', reason: 'tls-missing' }]);
    expect(signIn).toEqual([]);
  });

  it('with a wrong password is told as that', async () => {
    const post = await host({ ...withTls, secure: true });
    await tell({ to: [somebody()], urgent: true });
    const wrong = { user: 'mumian', password: 'wrong' };
    await send(secureOffice(post.port, { security: 'tls', credentials: wrong }, roots));
    expect(await mails()).toMatchObject([{ stage: 'waiting', reason: 'sign-in-refused' }]);
  });

  it('is not made to an address that the guard refuses', async () => {
    const post = await host();
    await tell({ to: [somebody()], urgent: true });
    await send({ ...officeAt(post.port), outbound: (port) => createOutbound({ ports: [port] }) });
    expect(await mails()).toMatchObject([{ stage: 'waiting', reason: 'address-refused' }]);
    expect(post.sessions()).toBe(0);
  });
});
