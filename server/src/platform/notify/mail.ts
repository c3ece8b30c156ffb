import { vocabulary } from '../vocabulary/index.ts';

/** What an e-mail 邮件 is for. */
export const mailKinds = vocabulary('mail-kind', '邮件类别', {
  urgent: '即时通知',
  digest: '每日汇总',
  test: '测试邮件',
});

/** How far an e-mail has come. */
export const mailStages = vocabulary('mail-stage', '邮件状态', {
  waiting: '等待发送',
  given: '正在发送',
  sent: '已发送',
  failed: '未能发送',
  unknown: '没有回执',
  dropped: '不再发送',
});

/** Why an e-mail was not sent, or not yet. */
export const mailReasons = vocabulary('mail-reason', '邮件未发送的原因', {
  unreachable: '连不上邮件服务器',
  'address-refused': '邮件服务器位于内网或本机，而系统没有开放内网服务',
  'name-unknown': '邮件服务器的名称解析不到地址',
  'tls-missing': '邮件服务器在这个端口上不支持所选的加密方式',
  'tls-failed': '加密连接没有建立，服务器的证书或协议不可信',
  'sign-in-refused': '邮件服务器不接受用户名或密码',
  'server-refused': '邮件服务器拒绝提供服务',
  busy: '邮件服务器暂时不收，稍后再试',
  timeout: '邮件服务器没有按时应答',
  broken: '与邮件服务器的连接中断',
  'sender-refused': '邮件服务器不接受发件地址',
  'recipient-refused': '邮件服务器不接受收件地址',
  'content-refused': '邮件服务器不接受邮件内容',
  'no-receipt': '已交给邮件服务器，但没有收到回执；可能已经送达，不再重发',
  'no-address': '收件人没有登记电子邮箱，或者账号已停用',
  'secret-lost': '邮件服务器的密码不能用现在的密钥文件解开，请重新填写',
  'switched-off': '邮件通知已关闭',
  'too-old': '两天内没有发出，不再发送',
});

export type MailKind = (typeof mailKinds.values)[number];
export type MailStage = (typeof mailStages.values)[number];
export type MailReason = (typeof mailReasons.values)[number];

declare module '../database/tables.ts' {
  interface Tables {
    'platform.mail': {
      id: string;
      recipient: string;
      kind: MailKind;
      at: Date;
      stage: MailStage;
      attempts: number;
      next_at: Date | null;
      ended_at: Date | null;
      reason: MailReason | null;
      answer: string | null;
    };
    'platform.mail_notice': { mail_id: string; notice_id: string };
  }
}

/** Whom and where a mail reaches. */
export interface Contact {
  name: string;
  address: string;
}

/** The mail server of the installation, with its password opened; held in memory only while mails are sent. */
export interface MailServer {
  host: string;
  port: number;
  /** TLS from the first byte, after STARTTLS, or not at all; then nobody signs in. */
  security: 'tls' | 'starttls' | 'none';
  credentials: { user: string; password: string } | null;
  sender: Contact;
}
