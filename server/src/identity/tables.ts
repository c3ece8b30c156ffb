import type { Generated, GeneratedAlways } from 'kysely';
import type { PresetName } from './password-presets.ts';
import type { Power } from './roles.ts';
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
      email: string | null;
      version: number;
      changed_at: Date;
    };
    'identity.account': {
      id: string;
      person_id: string;
      username: string;
      password_hash: string;
      password_changed_at: Date;
      /** Which of the three powers the account is set aside for. */
      power: Power | null;
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
      starts_at: Date;
      ends_at: Date | null;
      power: GeneratedAlways<Power | null>;
    };
    'identity.delegation': {
      id: string;
      grant_id: string;
      account_id: string;
      starts_at: Date;
      ends_at: Date;
      reason: string;
      created_at: Date;
    };
    /** A view: grants, and what deputies hold. */
    'identity.holding': {
      grant_id: string;
      delegation_id: string | null;
      account_id: string;
      unit_id: string;
      role: string;
      starts_at: Date;
      ends_at: Date | null;
      delegated_by: string | null;
    };
    'identity.password_policy': {
      single: Generated<true>;
      preset: PresetName;
      version: number;
      changed_at: Date;
    };
    'identity.former_password': { account_id: string; replaced_at: Date; password_hash: string };
    'identity.setup_offer': { single: true; code_hash: Buffer; offered_at: Date };
  }
}
