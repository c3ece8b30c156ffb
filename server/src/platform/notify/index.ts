export { listNotices, noticeListSchema, notify, readNotices, unreadNotices } from './notice.ts';
