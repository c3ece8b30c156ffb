import { type RoleName, roleNames, roles } from './roles.ts';

/** Roles that one person should not, or may not, combine. */
export interface Separation {
  roles: readonly RoleName[];
  /** Everywhere, or only where one role's subtree lies within the other's. */
  where: 'anywhere' | 'same-subtree';
  /** A refusal, or a word to whoever grants: small units have few people. */
  severity: 'blocking' | 'advice';
  /** Why, in Chinese, and the clause that asks for it. */
  why: string;
  clause: string;
}

const working = roleNames.values.filter((role) => !('power' in roles[role]));

/** Separation of duties, all of it; the database holds the first by a constraint as well. */
export const separations: readonly Separation[] = [
  {
    roles: ['system-administrator', 'security-administrator', 'auditor'],
    where: 'anywhere',
    severity: 'blocking',
    why: '系统管理员、安全管理员、审计员必须由不同的人担任',
    clause: 'GB/T 22239—2019 8.1.5',
  },
  ...(['system-administrator', 'security-administrator', 'auditor'] as const).flatMap((power) =>
    working.map(
      (role): Separation => ({
        roles: [power, role],
        where: 'anywhere',
        severity: power === 'auditor' ? 'blocking' : 'advice',
        why:
          power === 'auditor'
            ? '审计员不能兼任业务岗位，否则是审计本人的操作'
            : '系统管理员、安全管理员一般不兼任业务岗位',
        clause: 'GB/T 22239—2019 8.1.5',
      }),
    ),
  ),
  {
    roles: ['editor', 'reviewer'],
    where: 'same-subtree',
    severity: 'advice',
    why: '编辑和审核一般由不同的人担任；同一稿件不能由同一人编辑又审核',
    clause: '攀办函〔2017〕11号 三',
  },
  {
    roles: ['editor', 'confidentiality-reviewer'],
    where: 'same-subtree',
    severity: 'advice',
    why: '编辑和保密审查一般由不同的人担任；同一稿件不能由同一人编辑又作保密审查',
    clause: '攀办函〔2017〕11号 三',
  },
];

/** A role as it stands against another: what, and the path of the unit on whose subtree it is held. */
export interface Standing {
  role: string;
  path: string;
}

/** The separations that two roles of one person run into. */
function separationsBetween(one: Standing, other: Standing): Separation[] {
  return separations.filter(
    (separation) =>
      one.role !== other.role &&
      [one, other].every(({ role }) => separation.roles.some((name) => name === role)) &&
      (separation.where === 'anywhere' || one.path.startsWith(other.path) || other.path.startsWith(one.path)),
  );
}

/** The separations that a person's roles run into, each once. */
export function separationsAmong(held: readonly Standing[]): Separation[] {
  const found = held.flatMap((one, index) =>
    held.slice(index + 1).flatMap((other) => separationsBetween(one, other)),
  );
  return [...new Set(found)];
}
