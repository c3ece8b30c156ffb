import type { Wing } from '../../server/src/wing.ts';
import { code, page, table } from './markdown.ts';

/** Roles by name, each with its label and what it may do. */
export type Roles = Readonly<Record<string, { label: string; permissions: readonly string[] }>>;

/** docs/permissions.md: what each permission opens, and which roles hold it. */
export function permissionsPage(wings: readonly Wing[], roles: Roles): string {
  const names = Object.keys(roles);
  const permissions = wings
    .flatMap((wing) => wing.permissions)
    .map(({ name, label }) => [
      code(name),
      label,
      ...names.map((role) => (roles[role]?.permissions.includes(name) ? '●' : '')),
    ]);
  const routes = wings.flatMap((wing) =>
    wing.routes.map(({ method, path, permission, operation }) => [
      code(`${method} ${path}`),
      operation.meta.summary,
      code(permission),
      holdersOf(permission, roles),
    ]),
  );
  return page(
    'Permissions',
    'A role holds its permissions on the subtree of units where it was granted; outside, things are answered as if absent.',
    '## Permissions and roles',
    table(['permission', 'label', ...names.map((name) => roles[name]?.label ?? name)], permissions),
    '## Routes',
    'Below `/api/v1`.',
    table(['route', 'what it does', 'permission', 'roles'], routes),
  );
}

function holdersOf(permission: string, roles: Roles): string {
  if (permission === 'public') return 'everybody';
  if (permission === 'signed-in') return 'everybody signed in';
  return Object.values(roles)
    .filter((role) => role.permissions.includes(permission))
    .map((role) => role.label)
    .join('、');
}
