export { listNotices, noticeListSchema, notify, readNotices } from './notice.ts';
