import type { ColumnKind } from './column-kinds.ts';
import type { MediaAccountState } from './media-account-states.ts';
import type { MediaPlatform } from './media-platforms.ts';
import type { Duty, SiteHosting, SiteKind } from './site-kinds.ts';
import type { SiteState } from './site-states.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    'registry.site': {
      id: string;
      unit_id: string;
      operator_unit_id: string | null;
      kind: SiteKind;
      name: string;
      name_key: string;
      name_initials: string;
      url: string;
      site_code: string | null;
      icp_number: string | null;
      police_number: string | null;
      hosting: SiteHosting;
      platform_group: string | null;
      operator_group: string | null;
      address_group: string | null;
      state: SiteState;
      version: number;
      changed_at: Date;
    };
    'registry.site_column': {
      id: string;
      site_id: string;
      unit_id: string;
      kind: ColumnKind;
      name: string;
      url: string;
      first_level: boolean;
      update_days: number | null;
      empty_reason: string | null;
      position: number;
      version: number;
      changed_at: Date;
    };
    'registry.media_account': {
      id: string;
      unit_id: string;
      platform: MediaPlatform;
      name: string;
      name_key: string;
      name_initials: string;
      handle: string | null;
      person_id: string | null;
      state: MediaAccountState;
      version: number;
      changed_at: Date;
    };
    'registry.duty': {
      id: string;
      site_id: string;
      duty: Duty;
      person_id: string;
      since: Date;
      until: Date | null;
    };
  }
}
