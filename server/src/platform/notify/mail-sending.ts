import type { Outbound } from '@mumian/outbound';
import MailComposer from 'nodemailer/lib/mail-composer';
import { z } from 'zod';
import type { Tx } from '../database/index.ts';
import { alone, type CronEntry, type Job, type JobEnv, job } from '../jobs/index.ts';
import type { Contact, MailServer } from './mail.ts';
import { type ContactsOf, gatherMails, letAllGo, type WorkdaysOf } from './mail-gathering.ts';
import {
  claimMail,
  type DueMail,
  dropWaiting,
  markEnded,
  markOrphans,
  markSent,
  nextMail,
  noteFailure,
} from './mail-round.ts';
import { type MailedNotice, mailText } from './mail-text.ts';
import { openSmtp, SmtpFailure, type SmtpLimits, type SmtpSession } from './smtp.ts';

/** What the sending of mails needs of the wings above. */
export interface PostOffice {
  /** The mail server as it is set now; null while none is. `secret-lost` when its password cannot be opened. */
  server: (env: JobEnv) => Promise<{ enabled: boolean; server: MailServer | 'secret-lost' } | null>;
  contactsOf: ContactsOf;
  /** Digests go out on these days alone. */
  workdays: WorkdaysOf;
  /** The way out, for the port of the mail server. */
  outbound: (port: number) => Pick<Outbound, 'connect' | 'close'>;
  /** Where the console is reached, without a trailing slash; undefined leaves the links out. */
  consoleOrigin: string | undefined;
  /** Certificates (PEM) of roots beside the usual ones. */
  roots?: readonly string[];
  limits?: SmtpLimits;
}

export const SEND_MAILS = 'platform.send-mails';

export const sendMailsEveryMinute: CronEntry = { job: SEND_MAILS, schedule: '* * * * *' };

/**
 * The job that mails notices: gathers what is due and hands it to the mail server, one session for all. One such job
 * is at work at a time; a mail is claimed in a transaction before its content leaves, so that it never goes out twice.
 */
export function sendMailsJob(office: PostOffice): Job {
  return job({
    name: SEND_MAILS,
    title: '发送通知邮件',
    input: z.object({}),
    async perform(env) {
      await alone(env.db, SEND_MAILS, () => mailRound(env, office));
    },
  });
}

async function mailRound(env: JobEnv, office: PostOffice): Promise<void> {
  const set = await office.server(env);
  await env.db.transact(async (tx) => {
    const now = env.clock();
    await markOrphans(tx, now);
    const { contactsOf, workdays } = office;
    if (set?.enabled) await gatherMails(tx, { now, contactsOf, workdays });
    else {
      await letAllGo(tx);
      await dropWaiting(tx, now);
    }
  });
  if (set === null) return;
  const line = new Line(set.server, office);
  try {
    while (!env.signal.aborted) {
      const mail = await env.db.read((tx) => nextMail(tx, env.clock()));
      if (mail === undefined || !(await sendOne(env, mail, line, office))) break;
    }
  } finally {
    await line.close();
  }
}

/** @returns whether the session can go on with the next */
async function sendOne(env: JobEnv, mail: DueMail, line: Line, office: PostOffice): Promise<boolean> {
  const { contact, notices } = await env.db.read((tx) => contentOf(tx, mail, office));
  if (contact === undefined) {
    const end = { now: env.clock(), stage: 'dropped', reason: 'no-address' } as const;
    await env.db.transact((tx) => markEnded(tx, mail.id, end));
    return true;
  }
  try {
    const { session, sender } = await line.open();
    const answer = await session.send({
      from: sender.address,
      to: contact.address,
      message: await compose(mail, { contact, notices, sender, now: env.clock(), office }),
      beforeContent: async () => {
        if (!(await env.db.transact((tx) => claimMail(tx, mail.id)))) throw new Error('claimed before');
      },
    });
    await env.db.transact((tx) => markSent(tx, mail.id, { now: env.clock(), answer }));
    return true;
  } catch (error) {
    if (!(error instanceof SmtpFailure)) throw error;
    const { reason, answer } = error;
    env.log.warn({ mail: mail.id, reason, answer }, 'a mail could not be sent');
    await env.db.transact((tx) => noteFailure(tx, mail, { now: env.clock(), failure: error }));
    return !error.ofServer;
  }
}

/** The session with the mail server, opened with the first mail that needs it. */
class Line {
  readonly #server: MailServer | 'secret-lost';
  readonly #office: PostOffice;
  #outbound: Pick<Outbound, 'connect' | 'close'> | undefined;
  #session: SmtpSession | undefined;

  constructor(server: MailServer | 'secret-lost', office: PostOffice) {
    this.#server = server;
    this.#office = office;
  }

  /** @throws SmtpFailure */
  async open(): Promise<{ session: SmtpSession; sender: Contact }> {
    const server = this.#server;
    if (server === 'secret-lost') {
      throw new SmtpFailure({ reason: 'secret-lost', ofServer: true, final: false, answer: null });
    }
    const { roots, limits } = this.#office;
    this.#outbound ??= this.#office.outbound(server.port);
    this.#session ??= await openSmtp(server, {
      outbound: this.#outbound,
      ...(roots ? { roots } : {}),
      ...(limits ? { limits } : {}),
    });
    return { session: this.#session, sender: server.sender };
  }

  async close(): Promise<void> {
    this.#session?.close();
    await this.#outbound?.close();
  }
}

async function contentOf(
  tx: Tx,
  mail: DueMail,
  office: PostOffice,
): Promise<{ contact: Contact | undefined; notices: MailedNotice[] }> {
  const contacts = await office.contactsOf(tx, [mail.recipient]);
  const notices = await tx
    .selectFrom('platform.mail_notice as part')
    .innerJoin('platform.notice as notice', 'notice.id', 'part.notice_id')
    .select(['notice.at', 'notice.title', 'notice.body', 'notice.href'])
    .where('part.mail_id', '=', mail.id)
    .orderBy('notice.at')
    .orderBy('notice.id')
    .execute();
  return { contact: contacts.get(mail.recipient), notices };
}

async function compose(
  mail: DueMail,
  of: { contact: Contact; notices: MailedNotice[]; sender: Contact; now: Date; office: PostOffice },
): Promise<Buffer> {
  const { contact, notices, sender, now, office } = of;
  const { consoleOrigin } = office;
  const words = mailText({ kind: mail.kind, to: contact.name, sender: sender.name, notices, consoleOrigin });
  return new MailComposer({
    ...words,
    from: sender,
    to: contact,
    date: now,
    // The same however often it is tried: a receiver that knows it drops it.
    messageId: `<${mail.id}@${sender.address.slice(sender.address.indexOf('@') + 1)}>`,
    // RFC 3834: no robot answers a robot.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}
