import { z } from 'zod';
import { contactsOf } from '../identity/index.ts';
import { platformErrors } from '../platform/errors/index.ts';
import { keepMailChoice, mailChoiceOf, mailChoices } from '../platform/notify/index.ts';
import { actorSubject, type Ctx, operation, reading } from '../platform/operation/index.ts';
import { record } from '../platform/record/index.ts';
import { loadServer } from './mail-server.ts';

export const ownMailChoiceAnswer = z.object({
  choice: mailChoices.schema,
  /** One's own registered address; null when there is none. */
  address: z.string().nullable(),
  /** The city sends mails at all. */
  mailing: z.boolean(),
});

/** How one's own notices are mailed. */
export const getOwnMailChoice = reading(
  {
    name: 'mail-choice.get',
    summary: '查看本人的邮件通知方式',
    permission: 'signed-in',
    input: z.strictObject({}),
  },
  (ctx) => view(ctx),
);

/** Chooses how one's own notices are mailed. */
export const setOwnMailChoice = operation(
  {
    name: 'mail-choice.set',
    summary: '设置本人的邮件通知方式',
    permission: 'signed-in',
    input: z.strictObject({ choice: mailChoices.schema }),
  },
  async (ctx, { choice }) => {
    const subject = own(ctx);
    const before = { choice: await mailChoiceOf(ctx.tx, subject) };
    await keepMailChoice(ctx.tx, subject, choice);
    await record(ctx, { noun: 'mail-choice', id: subject, verb: 'set', before, after: { choice } });
    return view(ctx);
  },
);

function own(ctx: Ctx): string {
  const subject = ctx.actor.kind === 'person' ? actorSubject(ctx.actor) : null;
  if (subject === null) throw platformErrors.refuse('unauthenticated', {});
  return subject;
}

async function view(ctx: Ctx): Promise<z.output<typeof ownMailChoiceAnswer>> {
  const subject = own(ctx);
  const contact = (await contactsOf(ctx.tx, [subject])).get(subject);
  const { enabled } = await loadServer(ctx);
  return { choice: await mailChoiceOf(ctx.tx, subject), address: contact?.address ?? null, mailing: enabled };
}
