import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { statement } from '../../test/audit.ts';
import { addMember, buildCity, type City, call, type Member } from '../../test/city.ts';
import { testDatabase } from '../../test/database.ts';
import { runJob } from '../../test/run-job.ts';
import { SELF_SIGNED } from '../../test/self-signed.ts';
import { type MailHost, openMailHost, smtpError } from '../../test/smtp-server.ts';
import { openSystem, type System } from '../../test/system.ts';
import { notify } from '../platform/notify/index.ts';
import { operation } from '../platform/operation/index.ts';

const PASSWORD = 'kapok-in-full-bloom';

let system: System;
let city: City;
let admin: Member;
let post: MailHost;
const others: MailHost[] = [];

beforeAll(async () => {
  system = await openSystem({
    allowPrivateServices: true,
    mailRoots: [SELF_SIGNED.cert],
    origin: 'https://mumian.example.gov.cn',
  });
  city = await buildCity(system);
  admin = await addMember(system, 'system-administrator', city.city);
  post = await openMailHost({
    ...SELF_SIGNED,
    secure: true,
    onAuth: ({ username, password }, _session, done) =>
      username === 'mumian' && password === PASSWORD
        ? done(null, { user: username })
        : done(smtpError(535, 'authentication failed')),
  });
});
afterEach(async () => {
  for (const host of others.splice(0)) await host.close();
});
afterAll(async () => {
  await post.close();
  await system.close();
});

const settings = () => ({
  enabled: true,
  host: 'localhost',
  port: post.port,
  security: 'tls',
  username: 'mumian',
  senderAddress: 'noreply@mumian.example.gov.cn',
  senderName: '木棉市政府网站监管',
});

async function setServer(of: object, as: Member = admin) {
  const { body } = await call(system, admin, 'GET', '/mail-server');
  return call(system, as, 'PATCH', '/mail-server', { ...settings(), version: body.server.version, ...of });
}

/** Registers the e-mail address of a member's person. */
async function register(member: Member, email: string | null): Promise<void> {
  const row = await system.db.read((tx) =>
    tx
      .selectFrom('identity.account as account')
      .innerJoin('identity.person as person', 'person.id', 'account.person_id')
      .select(['person.id', 'person.version'])
      .where('account.id', '=', member.accountId)
      .executeTakeFirstOrThrow(),
  );
  const { id, version } = row;
  const answer = await call(system, admin, 'PATCH', `/people/${id}`, { version, email });
  expect(answer.status).toBe(200);
}

const notifying = operation(
  { name: 'test.notify', summary: '通知', permission: 'public', input: z.any() },
  (ctx, input: Parameters<typeof notify>[1]) => notify(ctx, input),
);

const tell = (of: Parameters<typeof notify>[1]) => system.run(notifying, { kind: 'visitor' }, of);

/** What became of a test mail. */
async function tested() {
  const { body } = await call(system, admin, 'POST', '/mail-server/test');
  await system.drain();
  const { body: list } = await call(system, admin, 'GET', '/mails?limit=200');
  return { refused: body.code, mail: list.items.find(({ id }: { id: string }) => id === body.id) };
}

describe('the mail server', () => {
  it('is set by the administrator of the whole city alone', async () => {
    const ofCounty = await addMember(system, 'system-administrator', city.county);
    const supervisor = await addMember(system, 'city-supervisor', city.city);
    expect((await call(system, ofCounty, 'GET', '/mail-server')).body).toMatchObject({
      server: null,
      actions: [{ name: 'edit', allowed: false }],
    });
    expect((await setServer({}, ofCounty)).body).toMatchObject({ status: 404, code: 'platform.not-found' });
    expect((await setServer({}, supervisor)).body).toMatchObject({ status: 403, code: 'platform.forbidden' });
    expect((await call(system, ofCounty, 'GET', '/mails')).body).toMatchObject({ items: [], total: 0 });
    expect((await call(system, ofCounty, 'POST', '/mail-server/test')).body.code).toBe('platform.not-found');
  });

  it('cannot be tried before it is set', async () => {
    expect(await tested()).toMatchObject({ refused: 'upkeep.mail-server-unset' });
  });

  it.each([
    ['an address of the sender', { senderAddress: null }, 'senderAddress'],
    ['a host', { host: null }, 'host'],
    ['a port', { port: null }, 'port'],
    ['a password where there is a user', { password: null }, 'password'],
    ['a user where there is a password', { username: null, password: 'x' }, 'username'],
    ['encryption where there is a password', { security: 'none', password: 'x' }, 'security'],
  ])('is refused without %s', async (_what, of, field) => {
    const { status, body } = await setServer({ password: PASSWORD, ...of });
    expect([status, body.code]).toEqual([422, 'upkeep.mail-server-refused']);
    expect(body.issues.map((issue: { field: string }) => issue.field)).toContain(field);
  });

  it.each([
    ['http://mail.example.gov.cn'],
    ['mail.example.gov.cn:25'],
    ['mail example'],
    ['mail\r\nQUIT'],
    ['user@mail'],
  ])('has a host that is one: %j is refused', async (host) => {
    expect((await setServer({ password: PASSWORD, host })).body.code).toBe('platform.invalid-input');
  });

  it('is set with a password that nobody sees again: not in answers, history, audit or database', async () => {
    const answer = await setServer({ password: PASSWORD });
    expect(answer).toMatchObject({ status: 200, body: { server: { hasPassword: true, host: 'localhost' } } });
    // What is refused is kept by the audit too.
    await setServer({ password: PASSWORD, version: 1 });
    const { ownerUrl } = await testDatabase();
    const tables = await statement<{ name: string }>(
      ownerUrl,
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    expect(tables.length).toBeGreaterThan(30);
    for (const { name } of tables) {
      const rows = await statement(ownerUrl, `select 1 from ${name} as row where row::text like $1`, [
        `%${PASSWORD}%`,
      ]);
      expect([name, rows.length]).toEqual([name, 0]);
    }
    expect(
      JSON.stringify([answer.body, (await call(system, admin, 'GET', '/mail-server')).body]),
    ).not.toContain(PASSWORD);
    const entries = await statement<{ changes: unknown }>(
      ownerUrl,
      `select changes from audit.entry where noun = 'mail-server' and outcome = 'done'`,
    );
    expect(JSON.stringify(entries)).toContain('senderAddress');
  });

  it.each([
    ['host', { host: 'mail.elsewhere.example' }],
    ['port', { port: 4_650 }],
    ['security', { security: 'starttls' }],
    ['user', { username: 'somebody' }],
  ])('keeps its password for itself: another %s asks for it anew', async (_what, of) => {
    const { status, body } = await setServer(of);
    expect([status, body.issues]).toEqual([422, [expect.objectContaining({ field: 'password' })]]);
  });

  it('is not overwritten by who has not seen the latest settings', async () => {
    expect((await setServer({ version: 1 })).body.code).toBe('platform.version-conflict');
  });
});

describe('a test mail', () => {
  it('asks for an address of one’s own', async () => {
    expect(await tested()).toMatchObject({ refused: 'upkeep.own-address-missing' });
  });

  it('goes to that address at once, even while mail is switched off, and says that it was taken', async () => {
    await register(admin, 'admin@mumian.example.gov.cn');
    await setServer({ enabled: false });
    expect((await tested()).mail).toMatchObject({
      kind: 'test',
      stage: 'sent',
      reason: null,
      answer: expect.stringContaining('queued'),
    });
    expect(post.received.at(-1)).toMatchObject({ to: ['admin@mumian.example.gov.cn'] });
    expect(post.received.at(-1)?.headers.subject).toBe('【木棉市政府网站监管】测试邮件');
  });

  it('says why it was not, and is not tried again', async () => {
    await setServer({ password: 'wrong' });
    expect((await tested()).mail).toMatchObject({
      stage: 'failed',
      reason: 'sign-in-refused',
      nextAt: null,
      answer: expect.stringContaining('authentication failed'),
    });
    await setServer({ password: PASSWORD });
  });

  it('says so where the key file is another one than the password was sealed with', async () => {
    await system.db.transact((tx) =>
      tx
        .updateTable('upkeep.mail_server')
        .set({ password_sealed: Buffer.alloc(60, 1) })
        .execute(),
    );
    expect((await tested()).mail).toMatchObject({ stage: 'failed', reason: 'secret-lost' });
    await setServer({ password: PASSWORD });
  });
});

describe('a notice', () => {
  it('reaches its reader by mail, as the reader has chosen', async () => {
    const reader = await addMember(system, 'site-manager', city.education);
    await register(reader, 'reader@mumian.example.gov.cn');
    expect((await call(system, reader, 'GET', '/mail-choice')).body).toEqual({
      choice: 'urgent-first',
      address: 'reader@mumian.example.gov.cn',
      mailing: true,
    });
    await call(system, reader, 'PATCH', '/mail-choice', { choice: 'at-once' });
    await tell({
      to: [reader.accountId],
      title: '“木棉市教育局”新发现 3 个问题',
      href: '/findings?phase=open',
    });
    await runJob(system, 'platform.send-mails');
    const mail = post.received.at(-1);
    expect(mail?.to).toEqual(['reader@mumian.example.gov.cn']);
    expect(mail?.text).toContain('https://mumian.example.gov.cn/findings?phase=open');
  });

  it('reaches nobody whose account is disabled, nor who wants no mail', async () => {
    const [left, silent] = [
      await addMember(system, 'site-manager', city.health),
      await addMember(system, 'site-manager', city.health),
    ];
    await register(left, 'left@mumian.example.gov.cn');
    await register(silent, 'silent@mumian.example.gov.cn');
    await system.db.transact((tx) =>
      tx.updateTable('identity.account').set({ version: 2 }).where('id', '=', left.accountId).execute(),
    );
    await call(system, admin, 'POST', `/accounts/${left.accountId}/disable`, { version: 2, reason: '离职' });
    await call(system, silent, 'PATCH', '/mail-choice', { choice: 'never' });
    const before = post.received.length;
    await tell({ to: [left.accountId, silent.accountId], title: '逾期', urgent: true });
    await runJob(system, 'platform.send-mails');
    expect(post.received.length).toBe(before);
  });

  it('cannot smuggle a header or a tag into the mail by its words', async () => {
    await tell({
      to: [admin.accountId],
      title: '网站\r\nBcc: all@example.gov.cn\r\n\r\n<script>alert(1)</script>',
      body: '"><img src=x onerror=alert(1)>',
      href: '//evil.example/path',
      urgent: true,
    });
    await runJob(system, 'platform.send-mails');
    const mail = post.received.at(-1);
    expect(mail?.to).toEqual(['admin@mumian.example.gov.cn']);
    expect(mail?.headers.bcc).toBeUndefined();
    expect(mail?.headers.subject).toContain('Bcc: all@example.gov.cn');
    expect(mail?.html).not.toMatch(/<script|<img/);
    expect(`${mail?.html}${mail?.text}`).not.toContain('//evil.example');
  });
});

describe('one’s own way of being mailed', () => {
  it('is one’s own: whoever changes it changes no other, and the audit has it', async () => {
    const [one, other] = [
      await addMember(system, 'editor', city.education),
      await addMember(system, 'editor', city.education),
    ];
    await call(system, one, 'PATCH', '/mail-choice', { choice: 'never' });
    expect((await call(system, other, 'GET', '/mail-choice')).body).toMatchObject({
      choice: 'urgent-first',
      address: null,
    });
    const [entry] = await statement<{ changes: unknown }>(
      (await testDatabase()).ownerUrl,
      `select changes from audit.entry where noun = 'mail-choice' and noun_id = $1`,
      [one.accountId],
    );
    expect(entry?.changes).toEqual([{ field: 'choice', before: 'urgent-first', after: 'never' }]);
  });
});
