import type { UnitKind } from './unit-kinds.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    'identity.unit': {
      id: string;
      parent_id: string | null;
      path: string;
      kind: UnitKind;
      name: string;
      name_key: string;
      name_initials: string;
      division_code: string;
      version: number;
      changed_at: Date;
    };
    'identity.person': {
      id: string;
      unit_id: string;
      name: string;
      name_key: string;
      name_initials: string;
      post: string | null;
      phone: string;
      version: number;
      changed_at: Date;
    };
    'identity.account': {
      id: string;
      person_id: string;
      username: string;
      password_hash: string;
      state: 'active' | 'disabled';
      version: number;
      changed_at: Date;
    };
    'identity.role_grant': {
      id: string;
      account_id: string;
      unit_id: string;
      role: string;
      granted_at: Date;
    };
    'identity.setup_offer': { single: true; code_hash: Buffer; offered_at: Date };
  }
}
