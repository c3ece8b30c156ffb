export { addColumn } from './column.ts';
export { type ColumnKind, columnKinds, updateDaysOfKind } from './column-kinds.ts';
export { siteChanged } from './events.ts';
export { handOver } from './hand-over.ts';
export { loadSite, registerSite, type SiteRow } from './site.ts';
export { siteAccess } from './site-access.ts';
export { type Duty, duties, type SiteHosting, type SiteKind, siteHostings, siteKinds } from './site-kinds.ts';
export { listSites } from './site-list.ts';
export { type SiteState, type SiteVerb, siteLifecycle } from './site-states.ts';
