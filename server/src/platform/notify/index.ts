export {
  type Contact,
  type MailServer,
  mailKinds,
  mailReasons,
  mailStages,
} from './mail.ts';
export { mailAddressSchema } from './mail-address.ts';
export { keepMailChoice, mailChoiceOf, mailChoices } from './mail-choice.ts';
export { type PostOffice, sendMailsEveryMinute, sendMailsJob } from './mail-sending.ts';
export { sweepMails } from './mail-sweep.ts';
export { listNotices, noticeListSchema, notify, readNotices } from './notice.ts';
export { addTestMail } from './test-mail.ts';
