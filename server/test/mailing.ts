import { createOutbound } from '@mumian/outbound';
import { calendar } from '@mumian/workdays';
import { pino } from 'pino';
import { z } from 'zod';
import { type Db, openDb } from '../src/platform/database/index.ts';
import { notify, type PostOffice, sendMailsJob } from '../src/platform/notify/index.ts';
import { entrance, operation } from '../src/platform/operation/index.ts';
import { type MailHost, openMailHost } from './smtp-server.ts';

/** The post office of a city with one mail server on loopback, without encryption. */
export function officeAt(port: number, over: Partial<PostOffice> = {}): PostOffice {
  const sender = { name: '木棉', address: 'noreply@mumian.example.gov.cn' };
  const server = { host: '127.0.0.1', port, security: 'none', credentials: null, sender } as const;
  return {
    server: async () => ({ enabled: true, server }),
    contactsOf: async (_tx, recipients) =>
      new Map(recipients.map((id) => [id, { name: '王小棉', address: `${id}@example.gov.cn` }])),
    workdays: async () => calendar(),
    outbound: (of) => createOutbound({ allowPrivate: true, ports: [of] }),
    consoleOrigin: 'https://mumian.example.gov.cn',
    limits: { greetingMs: 2_000, silenceMs: 2_000 },
    ...over,
  };
}

/** Sends what is due once, in the process that calls. */
export async function sendMailsOnce(of: { url: string; now: Date; office: PostOffice }): Promise<void> {
  const db = openDb(of.url, { max: 3 });
  const clock = () => of.now;
  const job = sendMailsJob(of.office);
  const actor = { kind: 'job', name: job.name, permissions: job.permissions } as const;
  const { signal } = new AbortController();
  const run = entrance({ db, clock, catalogues: [] });
  try {
    await job.perform({ db, run, actor, clock, log: pino({ level: 'silent' }), signal }, {});
  } finally {
    await db.close();
  }
}

type Told = Parameters<typeof notify>[1] & { fails?: boolean };

const notifying = operation(
  { name: 'test.notify', summary: '通知', permission: 'public', input: z.any() },
  async (ctx, input: Told) => {
    await notify(ctx, input);
    if (input.fails) throw new Error('rolled back');
  },
);

/** A Monday, 9:00 in Shanghai. */
const START = new Date('2026-03-02T01:00:00.000Z');

/** Notices, the clock, and the mail servers that they go to. */
export class Mailing {
  readonly db: Db;
  readonly url: string;
  now = START;
  readonly #hosts: MailHost[] = [];
  #people = 0;

  constructor(url: string) {
    this.url = url;
    this.db = openDb(url, { max: 3 });
  }

  /** Opens a mail server that is closed after the test. */
  async host(...of: Parameters<typeof openMailHost>): Promise<MailHost> {
    const host = await openMailHost(...of);
    this.#hosts.push(host);
    return host;
  }

  /** A recipient nobody else has. */
  somebody(): string {
    this.#people += 1;
    return `person-${this.#people}`;
  }

  /** Notifies; `fails` lets the transaction fail afterwards. */
  tell(of: Partial<Told> & { to: string[] }): Promise<void> {
    const run = entrance({ db: this.db, clock: () => this.now, catalogues: [] });
    return run(notifying, { kind: 'visitor' }, { title: '木棉督〔2026〕3号整改单已退回', ...of });
  }

  send(office: PostOffice): Promise<void> {
    return sendMailsOnce({ url: this.url, now: this.now, office });
  }

  later(ms: number): void {
    this.now = new Date(this.now.getTime() + ms);
  }

  mails() {
    return this.db.read((tx) =>
      tx
        .selectFrom('platform.mail')
        .select(['id', 'recipient', 'kind', 'stage', 'reason', 'attempts', 'next_at', 'answer'])
        .orderBy('at')
        .orderBy('id')
        .execute(),
    );
  }

  /** As before the first test. */
  async reset(): Promise<void> {
    this.now = START;
    for (const host of this.#hosts.splice(0)) await host.close();
    await this.db.transact((tx) => tx.deleteFrom('platform.mail').execute());
    await this.db.transact((tx) => tx.deleteFrom('platform.notice').execute());
  }
}
