import { vocabulary } from '../platform/vocabulary/index.ts';
import { type UnitKind, unitKinds } from './unit-kinds.ts';

const reads = [
  'overview.read',
  'unit.read',
  'person.read',
  'site.read',
  'media-account.read',
  'finding.read',
  'error-report.read',
  'inspection.read',
  'order.read',
  'ladder.read',
];

const siteWork = ['site.edit', 'column.edit', 'site.hand-over', 'media-account.edit', 'inspection.start'];

/** Judging what machines have found is the work of the city's and counties' offices and their monitors (一). */
const triages = ['finding.triage', 'finding.recheck', 'rule.read', 'lexicon.read', 'lexicon.edit'];

/** 我为政府网站找错: the same offices pass reports on, answer the reporter and settle. */
const handlesReports = ['error-report.enter', 'error-report.handle', 'error-report.see-reporter'];

const supervises = [
  ...siteWork,
  ...triages,
  ...handlesReports,
  'crawl-plan.edit',
  'site.register',
  'site.open',
  'site.suspend',
  'site.migrate',
  'site.close',
  'person.edit',
  'order.issue',
  'order.decide',
  'order.escalate',
  'lexicon.release',
];

const anyUnit: readonly UnitKind[] = unitKinds.values;

interface Role {
  label: string;
  permissions: readonly string[];
  /** Kinds of unit on whose subtree the role makes sense. */
  heldOn: readonly UnitKind[];
  /** One of the three powers 三员 that administer the system and do none of its work (GB/T 22239—2019 8.1.5). */
  power?: true;
}

/** Roles 岗位: what each may do within the subtree of units on which it is granted (攀办函〔2017〕11号 一). */
export const roles = {
  'city-supervisor': {
    label: '市级监管员',
    permissions: [...reads, ...supervises, 'rule.set', 'calendar.read', 'calendar.edit'],
    heldOn: ['city'],
  },
  'county-supervisor': { label: '县区监管员', permissions: [...reads, ...supervises], heldOn: ['county'] },
  monitor: {
    label: '电子政务监测员',
    permissions: [...reads, 'inspection.start', 'crawl-plan.edit', ...triages, ...handlesReports],
    heldOn: anyUnit,
  },
  'site-manager': {
    label: '网站管理员',
    permissions: [
      ...reads,
      ...siteWork,
      'finding.settle',
      'finding.recheck',
      'error-report.answer',
      'order.work',
    ],
    heldOn: anyUnit,
  },
  editor: { label: '编辑', permissions: reads, heldOn: anyUnit },
  reviewer: { label: '审核员', permissions: reads, heldOn: anyUnit },
  'confidentiality-reviewer': { label: '保密审查员', permissions: reads, heldOn: anyUnit },
  'system-administrator': {
    label: '系统管理员',
    permissions: [
      'overview.read',
      'unit.read',
      'unit.edit',
      'person.read',
      'person.edit',
      'account.read',
      'account.edit',
      'session.end',
      'site.read',
      'site.register',
      'site.edit',
      'column.edit',
      'media-account.read',
      'media-account.edit',
      'job.read',
      'job.manage',
      'channel.read',
      'channel.edit',
    ],
    heldOn: ['city', 'county'],
    power: true,
  },
  'security-administrator': {
    label: '安全管理员',
    permissions: [
      'overview.read',
      'unit.read',
      'person.read',
      'account.read',
      'role.grant',
      'policy.edit',
      'session.end',
    ],
    heldOn: ['city', 'county'],
    power: true,
  },
  auditor: {
    label: '审计员',
    permissions: ['overview.read', 'unit.read', 'audit.read'],
    heldOn: ['city', 'county'],
    power: true,
  },
} as const satisfies Record<string, Role>;

export type RoleName = keyof typeof roles;

export const roleNames = vocabulary(
  'role',
  '岗位',
  Object.fromEntries(Object.entries(roles).map(([name, role]) => [name, role.label])) as Record<
    RoleName,
    string
  >,
);

/** The three powers 三员. */
export const powers = ['system-administrator', 'security-administrator', 'auditor'] as const;

export type Power = (typeof powers)[number];

export function isPower(role: string): role is Power {
  return powers.some((power) => power === role);
}

/** What a role may do; an unknown role (a row older than today's table) may do nothing. */
export function permissionsOfRole(role: string): readonly string[] {
  return (roles as Record<string, Role>)[role]?.permissions ?? [];
}

/** Whether the role makes sense on a unit of this kind. */
export function isHeldOn(role: RoleName, kind: UnitKind): boolean {
  return (roles[role] as Role).heldOn.includes(kind);
}
