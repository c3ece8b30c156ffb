import type { Wing } from '../wing.ts';
import { columnImport } from './column-import.ts';
import { columnKinds } from './column-kinds.ts';
import { registryErrors } from './errors.ts';
import { siteChanged, sitesRegistered } from './events.ts';
import { registryFaults } from './faults.ts';
import { mediaAccountImport } from './media-account-import.ts';
import { countMediaAccounts } from './media-account-list.ts';
import { mediaAccountRoutes } from './media-account-routes.ts';
import { mediaAccountLifecycle } from './media-account-states.ts';
import { mediaPlatforms } from './media-platforms.ts';
import { siteImport } from './site-import.ts';
import { duties, siteHostings, siteKinds } from './site-kinds.ts';
import { countSites } from './site-list.ts';
import { siteRoutes } from './site-routes.ts';
import { siteLifecycle } from './site-states.ts';

const imports = [siteImport, columnImport, mediaAccountImport];

export const registryWing: Wing = {
  name: 'registry',
  title: '网站台账',
  clause: '一',
  needs: ['identity'],
  permissions: [
    { name: 'site.read', label: '查看网站' },
    { name: 'site.register', label: '登记网站' },
    { name: 'site.edit', label: '编辑网站信息' },
    { name: 'site.hand-over', label: '交接负责人' },
    { name: 'site.open', label: '审批开通网站' },
    { name: 'site.suspend', label: '临时下线网站' },
    { name: 'site.migrate', label: '整合迁移网站' },
    { name: 'site.close', label: '关停网站' },
    { name: 'column.edit', label: '编辑栏目' },
    { name: 'media-account.read', label: '查看新媒体账号' },
    { name: 'media-account.edit', label: '登记新媒体账号' },
  ],
  routes: [...siteRoutes, ...mediaAccountRoutes, ...imports.flatMap(({ routes }) => routes)],
  jobs: imports.flatMap(({ jobs }) => jobs),
  cron: [],
  events: [siteChanged, sitesRegistered],
  reactions: [],
  lifecycles: [siteLifecycle, mediaAccountLifecycle, ...imports.map(({ lifecycle }) => lifecycle)],
  vocabularies: [
    siteKinds,
    siteHostings,
    duties,
    columnKinds,
    siteLifecycle.vocabulary,
    mediaPlatforms,
    mediaAccountLifecycle.vocabulary,
    ...imports.map(({ lifecycle }) => lifecycle.vocabulary),
  ],
  errors: registryErrors,
  faults: registryFaults,
  counts: [
    {
      code: 'sites',
      label: '在册网站',
      permission: 'site.read',
      href: '/sites',
      value: (ctx, within) => countSites(ctx, within),
    },
    {
      code: 'media-accounts',
      label: '政务新媒体',
      permission: 'media-account.read',
      href: '/media-accounts?state=running',
      value: (ctx, within) => countMediaAccounts(ctx, within.unitId),
    },
  ],
  todos: [
    {
      code: 'sites-incomplete',
      label: '责任人不全的网站',
      advice: '补齐承办单位和负责人',
      permission: 'site.read',
      href: '/sites?incomplete=true',
      value: (ctx, within) => countSites(ctx, { ...within, incompleteOnly: true }),
    },
  ],
};
