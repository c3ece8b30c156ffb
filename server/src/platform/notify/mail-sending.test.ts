import { calendar } from '@mumian/workdays';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { deadSessionsGone } from '../../../test/dead-session.ts';
import { Mailing, officeAt } from '../../../test/mailing.ts';
import { startModule } from '../../../test/module-process.ts';
import { keepMailChoice } from './mail-choice.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let city: Mailing;

beforeAll(async () => {
  city = new Mailing((await testDatabase()).appUrl);
  return () => city.db.close();
});
afterEach(() => city.reset());

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
    const post = await city.host();
    const to = city.somebody();
    await city.tell({ to: [to], urgent: true, body: '木棉市教育局', href: '/orders/1?a=1&b=2' });
    await city.send(officeAt(post.port));
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
    const [row] = await city.mails();
    expect(row).toMatchObject({
      stage: 'sent',
      attempts: 1,
      answer: expect.stringContaining('queued as 42'),
    });
    expect(mail?.headers['message-id']).toBe(`<${row?.id}@mumian.example.gov.cn>`);
  });

  it('is mailed once, however often the job runs', async () => {
    const post = await city.host();
    await city.tell({ to: [city.somebody()], urgent: true });
    for (let round = 0; round < 3; round += 1) await city.send(officeAt(post.port));
    expect(post.received).toHaveLength(1);
  });

  it('shares a mail with those of the next ten minutes: forty of them make two mails', async () => {
    const post = await city.host();
    const to = city.somebody();
    for (let minute = 0; minute < 40; minute += 1) {
      await city.tell({ to: [to], urgent: true, title: `第 ${minute + 1} 件` });
      if (minute % 5 === 0) await city.send(officeAt(post.port));
      city.later(10_000);
    }
    city.later(10 * MINUTE);
    await city.send(officeAt(post.port));
    expect(post.received.map(({ headers }) => headers.subject)).toEqual([
      '【木棉】第 1 件',
      '【木棉】39 条通知：第 2 件',
    ]);
  });

  it('that was rolled back is not mailed: notice and mail are one row', async () => {
    const post = await city.host();
    await expect(city.tell({ to: [city.somebody()], urgent: true, fails: true })).rejects.toThrow(
      'rolled back',
    );
    await city.send(officeAt(post.port));
    expect(post.sessions()).toBe(0);
  });
});

describe('other notices', () => {
  it('wait for the next working-day morning and come in one digest', async () => {
    const post = await city.host();
    const [one, other] = [city.somebody(), city.somebody()];
    for (let n = 1; n <= 40; n += 1) await city.tell({ to: [one, other], title: `通知 ${n}` });
    await city.send(officeAt(post.port));
    expect(post.received).toEqual([]);
    city.now = new Date('2026-03-03T00:00:30.000Z');
    await city.send(officeAt(post.port));
    expect(post.received.map(({ to }) => to).sort()).toEqual(
      [[`${one}@example.gov.cn`], [`${other}@example.gov.cn`]].sort(),
    );
    expect(post.received[0]?.headers.subject).toBe('【木棉】每日汇总：40 条通知');
    expect(post.received[0]?.text).toContain('40. 通知 40');
    expect(post.sessions()).toBe(1);
  });

  it('wait over a day on which the city does not work', async () => {
    const post = await city.host();
    await city.tell({ to: [city.somebody()] });
    const days = calendar([{ date: '2026-03-03', kind: 'off', reason: '地方节日' }]);
    const office = officeAt(post.port, { workdays: async () => days });
    city.now = new Date('2026-03-03T00:00:30.000Z');
    await city.send(office);
    expect(post.received).toEqual([]);
    city.now = new Date('2026-03-04T00:00:30.000Z');
    await city.send(office);
    expect(post.received).toHaveLength(1);
  });

  it('that were read in the inbox meanwhile are left out, and a digest of nothing is not sent', async () => {
    const post = await city.host();
    await city.tell({ to: [city.somebody()] });
    await city.db.transact((tx) => tx.updateTable('platform.notice').set({ read_at: city.now }).execute());
    city.later(24 * HOUR);
    await city.send(officeAt(post.port));
    expect(post.sessions()).toBe(0);
  });

  it('come as their recipient has chosen', async () => {
    const post = await city.host();
    const [atOnce, daily, never] = [city.somebody(), city.somebody(), city.somebody()];
    await city.db.transact((tx) => keepMailChoice(tx, atOnce, 'at-once'));
    await city.db.transact((tx) => keepMailChoice(tx, daily, 'daily'));
    await city.db.transact((tx) => keepMailChoice(tx, never, 'daily'));
    await city.db.transact((tx) => keepMailChoice(tx, never, 'never'));
    await city.tell({ to: [atOnce, daily, never] });
    await city.tell({ to: [daily, never], urgent: true });
    await city.send(officeAt(post.port));
    expect(post.received.flatMap(({ to }) => to)).toEqual([`${atOnce}@example.gov.cn`]);
    city.later(24 * HOUR);
    await city.send(officeAt(post.port));
    expect(post.received.flatMap(({ to }) => to)).toEqual([
      `${atOnce}@example.gov.cn`,
      `${daily}@example.gov.cn`,
    ]);
  });

  it('for whom there is no address stay in the inbox, and are not saved up for the day on which there is one', async () => {
    const post = await city.host();
    await city.tell({ to: [city.somebody()], urgent: true });
    await city.send({ ...officeAt(post.port), contactsOf: async () => new Map() });
    await city.send(officeAt(post.port));
    expect(post.sessions()).toBe(0);
  });

  it('are not saved up either while mail is switched off', async () => {
    const post = await city.host();
    await city.tell({ to: [city.somebody()], urgent: true });
    const office = officeAt(post.port);
    await city.send({ ...office, server: async () => null });
    await city.send(office);
    expect(post.sessions()).toBe(0);
  });
});

describe('a worker that is killed', () => {
  const victim = (at: { port: number }) =>
    startModule('server/test/mail-worker.ts', [city.url, String(at.port), city.now.toISOString()]);

  it('between the content and the receipt leaves a mail that is not sent a second time', async () => {
    const content = new Signal();
    const post = await city.host({}, () => content.give());
    await city.tell({ to: [city.somebody()], urgent: true });
    const worker = victim(post);
    await content.given;
    await worker.kill();
    await deadSessionsGone(city.db.pool);
    content.go();
    for (let round = 0; round < 2; round += 1) {
      await city.send(officeAt(post.port));
      city.later(HOUR);
    }
    expect(post.received).toHaveLength(1);
    expect(await city.mails()).toMatchObject([{ stage: 'unknown', reason: 'no-receipt' }]);
  });

  it('before it has given anything away leaves a mail that the next one sends', async () => {
    const recipient = new Signal();
    const post = await city.host({
      onRcptTo: (_address, _session, done) => void recipient.give().then(() => done()),
    });
    await city.tell({ to: [city.somebody()], urgent: true });
    const worker = victim(post);
    await recipient.given;
    await worker.kill();
    await deadSessionsGone(city.db.pool);
    recipient.go();
    await city.send(officeAt(post.port));
    expect(post.received).toHaveLength(1);
    expect(await city.mails()).toMatchObject([{ stage: 'sent' }]);
  });
});
