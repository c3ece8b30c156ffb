export { type CalendarDate, datesIn, firstDateIn } from './calendar-date.ts';
export type { Link, LinkKind } from './link.ts';
export { addressShape, type ListItem } from './list-item.ts';
export type { Metadata } from './metadata.ts';
export { extractPage, type Page, type PageInput } from './page.ts';
export type { KindEvidence, PageKind } from './page-kind.ts';
export type { Field } from './publication.ts';
