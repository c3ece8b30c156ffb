import type { Calendar } from '@mumian/workdays';
import { sql } from 'kysely';
import { newId, type Tx } from '../database/index.ts';
import { digestCut } from './digest-time.ts';
import type { Contact, MailKind } from './mail.ts';
import { USUAL_CHOICE } from './mail-choice.ts';

/** Urgent notices of one person within this time share a mail: the first goes at once, the others together. */
const URGENT_APART_MS = 10 * 60 * 1000;
/** Notices that are looked at in one round; what is over waits for the next. */
const MOST_AT_ONCE = 20_000;

/** Whom recipients are, where they can be mailed; the others are left out. */
export type ContactsOf = (tx: Tx, recipients: readonly string[]) => Promise<ReadonlyMap<string, Contact>>;

/** By which days digests go out. */
export type WorkdaysOf = (tx: Tx) => Promise<Pick<Calendar, 'isWorkday'>>;

/**
 * Puts the notices that are due into mails, one a person and kind: what is urgent at once, the rest in the digest of the
 * last working-day morning, each by the choice of its recipient. What has been read in the inbox meanwhile, or whose
 * recipient wants no mail or has no address, is not mailed.
 * @returns how many mails were made
 */
export async function gatherMails(
  tx: Tx,
  of: { now: Date; contactsOf: ContactsOf; workdays: WorkdaysOf },
): Promise<number> {
  await letGo(tx, unwanted);
  const due = await dueNotices(tx, of.now, digestCut(of.now, await of.workdays(tx)));
  const contacts = await of.contactsOf(tx, [...new Set(due.map(({ recipient }) => recipient))]);
  await letNoticesGo(
    tx,
    due.filter(({ recipient }) => !contacts.has(recipient)).map(({ id }) => id),
  );
  const bundles = new Map<string, Bundle>();
  for (const { id, recipient, kind } of due) {
    if (!contacts.has(recipient)) continue;
    const key = `${kind} ${recipient}`;
    const bundle = bundles.get(key) ?? { id: newId(), recipient, kind, notices: [] };
    bundle.notices.push(id);
    bundles.set(key, bundle);
  }
  for (const bundle of bundles.values()) await keep(tx, bundle, of.now);
  return bundles.size;
}

interface Bundle {
  id: string;
  recipient: string;
  kind: MailKind;
  notices: string[];
}

const unwanted = sql<boolean>`(notice.read_at is not null or exists (
  select from platform.mail_choice as chosen
  where chosen.recipient = notice.recipient and chosen.choice = 'never'))`;

/** While no mail is sent at all, nothing is saved up for the day on which it is. */
export async function letAllGo(tx: Tx): Promise<void> {
  await letGo(tx, sql<boolean>`true`);
}

async function letGo(tx: Tx, which: ReturnType<typeof sql<boolean>>): Promise<void> {
  await sql`update platform.notice as notice set mailing = 'none'
    where notice.mailing = 'waiting' and ${which}`.execute(tx);
}

async function letNoticesGo(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`update platform.notice set mailing = 'none' where id = any(${ids}::uuid[])`.execute(tx);
}

async function dueNotices(
  tx: Tx,
  now: Date,
  cut: Date,
): Promise<{ id: string; recipient: string; kind: MailKind }[]> {
  const apart = new Date(now.getTime() - URGENT_APART_MS);
  const due = await sql<{ id: string; recipient: string; kind: MailKind }>`
    select id, recipient, kind from (
      select notice.id, notice.recipient, notice.at,
        case when coalesce(chosen.choice, ${USUAL_CHOICE}) = 'at-once'
          or (notice.urgent and coalesce(chosen.choice, ${USUAL_CHOICE}) = ${USUAL_CHOICE})
          then 'urgent' else 'digest' end as kind
      from platform.notice as notice
      left join platform.mail_choice as chosen on chosen.recipient = notice.recipient
      where notice.mailing = 'waiting'
    ) as waiting
    where (kind = 'digest' and at < ${cut}::timestamptz) or (kind = 'urgent' and not exists (
      select from platform.mail as before
      where before.recipient = waiting.recipient and before.kind = 'urgent' and before.at > ${apart}::timestamptz))
    order by at, id limit ${MOST_AT_ONCE}`.execute(tx);
  return due.rows;
}

async function keep(tx: Tx, { id, recipient, kind, notices }: Bundle, now: Date): Promise<void> {
  const fresh = {
    stage: 'waiting',
    attempts: 0,
    next_at: now,
    ended_at: null,
    reason: null,
    answer: null,
  } as const;
  await tx
    .insertInto('platform.mail')
    .values({ id, recipient, kind, at: now, ...fresh })
    .execute();
  await sql`insert into platform.mail_notice (mail_id, notice_id)
    select ${id}, notice_id from unnest(${notices}::uuid[]) as notice_id`.execute(tx);
  await sql`update platform.notice set mailing = 'taken' where id = any(${notices}::uuid[])`.execute(tx);
}
