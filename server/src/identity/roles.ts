import { vocabulary } from '../platform/vocabulary/index.ts';

const reads = ['overview.read', 'unit.read', 'person.read', 'site.read', 'finding.read', 'inspection.read'];

const siteWork = ['site.edit', 'column.edit', 'site.hand-over', 'inspection.start'];

const supervises = [
  ...siteWork,
  'site.register',
  'site.open',
  'site.suspend',
  'site.migrate',
  'site.close',
  'person.edit',
];

interface Role {
  label: string;
  permissions: readonly string[];
}

/** Roles 岗位: what each may do within the subtree of units on which it is granted (攀办函〔2017〕11号 一). */
export const roles = {
  'city-supervisor': { label: '市级监管员', permissions: [...reads, ...supervises] },
  'county-supervisor': { label: '县区监管员', permissions: [...reads, ...supervises] },
  monitor: { label: '电子政务监测员', permissions: [...reads, 'inspection.start'] },
  'site-manager': { label: '网站管理员', permissions: [...reads, ...siteWork, 'finding.settle'] },
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
      'site.read',
      'site.register',
      'site.edit',
      'column.edit',
    ],
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

/** What a role may do; an unknown role (a row older than today's table) may do nothing. */
export function permissionsOfRole(role: string): readonly string[] {
  return (roles as Record<string, Role>)[role]?.permissions ?? [];
}
