import { isIP } from 'node:net';
import { z } from 'zod';
import { type Action, actionSchema, actionsOn, authorize, contactsOf } from '../identity/index.ts';
import type { Issue } from '../platform/errors/index.ts';
import { addTestMail, mailAddressSchema } from '../platform/notify/index.ts';
import { type Ctx, line, operation, preparedOperation, reading } from '../platform/operation/index.ts';
import { expectVersion, record } from '../platform/record/index.ts';
import { vocabulary } from '../platform/vocabulary/index.ts';
import { channelAccess, channels, seesChannels } from './channel-access.ts';
import { type ChannelSettings, secretWord } from './channel-settings.ts';
import { upkeepErrors } from './errors.ts';

/** How the connection to the mail server is encrypted. */
export const mailSecurities = vocabulary('mail-security', '加密方式', {
  tls: 'TLS（一般为 465 端口）',
  starttls: 'STARTTLS（一般为 587 端口）',
  none: '不加密（一般为 25 端口，不能使用密码）',
});

/** What the box knows the password by. */
export const MAIL_PASSWORD = 'mail-server.password';
const SERVER = { noun: 'mail-server', id: 'city' };

const hostSchema = line(253)
  .refine(
    (host) => isIP(host) !== 0 || /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9-]{1,63}$/i.test(host),
    {
      error: '请填写服务器的域名或 IP 地址，不带协议和端口',
    },
  )
  .transform((host) => host.toLowerCase());

const serverFields = {
  enabled: z.boolean(),
  host: hostSchema.nullable(),
  port: z.int().min(1).max(65_535).nullable(),
  security: mailSecurities.schema,
  username: line(200).nullable(),
  senderAddress: mailAddressSchema.nullable(),
  /** In subjects and as the name of the sender. */
  senderName: line(30),
};

export const mailServerAnswer = z.object({
  /** Null for whoever may not see it. */
  server: z
    .object({ ...serverFields, host: z.string().nullable(), hasPassword: z.boolean(), version: z.int() })
    .nullable(),
  actions: z.array(actionSchema),
});

/** The mail server as it is set; its password is never shown. */
export const getMailServer = reading(
  {
    name: 'mail-server.get',
    summary: '查看邮件服务器',
    permission: 'channel.read',
    input: z.strictObject({}),
  },
  async (ctx) => {
    const isSeen = await seesChannels(ctx);
    return { server: isSeen ? shown(await loadServer(ctx)) : null, actions: await actions(ctx) };
  },
);

/** Sets the mail server. A password that is left out stays, as long as it goes to the same server. */
export function mailServerSetting({ box }: Pick<ChannelSettings, 'box'>) {
  return preparedOperation(
    {
      name: 'mail-server.set',
      summary: '设置邮件服务器',
      permission: 'channel.edit',
      input: z.strictObject({
        ...serverFields,
        version: z.int(),
        /** Left out: as it is. Null: none. */
        password: z.string().min(1).max(500).nullable().optional(),
      }),
    },
    async ({ password, ...input }) => ({
      ...input,
      password: typeof password === 'string' ? await box.seal(MAIL_PASSWORD, password) : password,
    }),
    async (ctx, { version, password, ...input }) => {
      await authorize(ctx, channelAccess, 'edit', await channels(ctx));
      const before = await ctx.tx
        .selectFrom('upkeep.mail_server')
        .selectAll()
        .forUpdate()
        .executeTakeFirstOrThrow();
      await expectVersion(ctx, { ...SERVER, version: before.version }, version);
      const sealed = password === undefined ? before.password_sealed : password;
      requireSound({ ...input, sealed, kept: password === undefined && sealed !== null, before });
      await ctx.tx
        .updateTable('upkeep.mail_server')
        .set({
          ...{ enabled: input.enabled, host: input.host, port: input.port, security: input.security },
          ...{ username: input.username, password_sealed: sealed },
          ...{ sender_address: input.senderAddress, sender_name: input.senderName },
          ...{ version: before.version + 1, changed_at: ctx.now },
        })
        .execute();
      await record(ctx, {
        ...SERVER,
        verb: 'set',
        before: { ...settingsOf(before), password: before.password_sealed === null ? null : '已设置' },
        after: { ...input, password: secretWord(password, sealed) },
      });
      return { server: shown(await loadServer(ctx)), actions: await actions(ctx) };
    },
  );
}

/** Sends a mail to the actor's own address, to see whether the settings hold; what became of it is in the list of mails. */
export const sendTestMail = operation(
  {
    name: 'mail-server.test',
    summary: '发送测试邮件',
    permission: 'channel.edit',
    input: z.strictObject({}),
  },
  async (ctx) => {
    await authorize(ctx, channelAccess, 'edit', await channels(ctx));
    const server = await loadServer(ctx);
    if (server.host === null || server.port === null || server.sender_address === null) {
      throw upkeepErrors.refuse('mail-server-unset', {});
    }
    const recipient = ctx.actor.kind === 'person' ? ctx.actor.subject : '';
    if ((await contactsOf(ctx.tx, [recipient])).size === 0) {
      throw upkeepErrors.refuse('own-address-missing', {});
    }
    const id = await addTestMail(ctx, recipient);
    await record(ctx, { ...SERVER, verb: 'test', after: { mailId: id } });
    return { id };
  },
);

type ServerRow = Awaited<ReturnType<typeof loadServer>>;

/** The settings as they stand, the password sealed. */
export async function loadServer(ctx: Pick<Ctx, 'tx'>) {
  return ctx.tx.selectFrom('upkeep.mail_server').selectAll().executeTakeFirstOrThrow();
}

function settingsOf(row: ServerRow) {
  return {
    enabled: row.enabled,
    host: row.host,
    port: row.port,
    security: row.security,
    username: row.username,
    senderAddress: row.sender_address,
    senderName: row.sender_name,
  };
}

function shown(row: ServerRow) {
  return { ...settingsOf(row), hasPassword: row.password_sealed !== null, version: row.version };
}

async function actions(ctx: Ctx): Promise<Action[]> {
  return actionsOn(ctx, channelAccess, await channels(ctx));
}

interface Soundness {
  enabled: boolean;
  host: string | null;
  port: number | null;
  security: ServerRow['security'];
  username: string | null;
  senderAddress: string | null;
  sealed: Buffer | null;
  /** The password is the stored one, not given again. */
  kept: boolean;
  before: ServerRow;
}

/** @throws Refusal `upkeep.mail-server-refused` with an issue a field */
function requireSound(of: Soundness): void {
  const { enabled, host, port, security, username, senderAddress, sealed, kept, before } = of;
  const wrong: [field: string, message: string][] = [];
  if (enabled && host === null) wrong.push(['host', '启用邮件通知须填写服务器地址']);
  if (enabled && port === null) wrong.push(['port', '启用邮件通知须填写端口']);
  if (enabled && senderAddress === null) wrong.push(['senderAddress', '启用邮件通知须填写发件地址']);
  if (security === 'none' && (username !== null || sealed !== null)) {
    wrong.push(['security', '不加密时密码会在网络上泄露，请改用 TLS 或 STARTTLS，或者清除用户名和密码']);
  }
  if ((username === null) !== (sealed === null)) {
    wrong.push([username === null ? 'username' : 'password', '用户名和密码要么都填写，要么都不填写']);
  }
  const isElsewhere =
    host !== before.host ||
    port !== before.port ||
    security !== before.security ||
    username !== before.username;
  // Whoever may change the address must not be able to have the stored password sent to another one.
  if (kept && isElsewhere)
    wrong.push(['password', '更改服务器地址、端口、加密方式或用户名后，请重新填写密码']);
  if (wrong.length === 0) return;
  const issues = wrong.map(
    ([field, message]): Issue => ({
      field,
      code: 'mail-server.unsound',
      message,
      clause: null,
      severity: 'blocking',
    }),
  );
  throw upkeepErrors.refuse('mail-server-refused', { reasons: wrong.map(([, message]) => message) }, issues);
}
