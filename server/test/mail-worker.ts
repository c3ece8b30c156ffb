import { officeAt, sendMailsOnce } from './mailing.ts';

/** A process that sends what is due, to be killed while it does. */
export async function run([url = '', port = '', now = '']: string[]): Promise<void> {
  const limits = { greetingMs: 60_000, silenceMs: 60_000 };
  await sendMailsOnce({ url, now: new Date(now), office: officeAt(Number(port), { limits }) });
}
