import { createOutbound } from '@mumian/outbound';
import { pino } from 'pino';
import { openDb } from '../src/platform/database/index.ts';
import { type PostOffice, sendMailsJob } from '../src/platform/notify/index.ts';
import { entrance } from '../src/platform/operation/index.ts';

/** The post office of a city with one mail server on loopback, without encryption. */
export function officeAt(port: number, over: Partial<PostOffice> = {}): PostOffice {
  const sender = { name: '木棉', address: 'noreply@mumian.example.gov.cn' };
  const server = { host: '127.0.0.1', port, security: 'none', credentials: null, sender } as const;
  return {
    server: async () => ({ enabled: true, server }),
    contactsOf: async (_tx, recipients) =>
      new Map(recipients.map((id) => [id, { name: '王小棉', address: `${id}@example.gov.cn` }])),
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

/** A process that sends what is due, to be killed while it does. */
export async function run([url = '', port = '', now = '']: string[]): Promise<void> {
  const limits = { greetingMs: 60_000, silenceMs: 60_000 };
  await sendMailsOnce({ url, now: new Date(now), office: officeAt(Number(port), { limits }) });
}
