import type { CityTerm, Person } from '@mumian/textcheck';
import type { ColumnType } from 'kysely';
import type { EditionState } from './edition-states.ts';
import type { TermKind, TermLevel } from './term-words.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    'wording.term': {
      id: string;
      unit_id: string;
      term: string;
      suggestion: string | null;
      kind: TermKind;
      level: TermLevel;
      reason: string;
      source: string | null;
      only_after: string[];
      only_before: string[];
      not_after: string[];
      not_before: string[];
      not_within: string[];
      version: number;
      changed_at: Date;
    };
    'wording.named_person': {
      id: string;
      unit_id: string;
      name: string;
      title: string;
      office: string;
      rank: number | null;
      former_titles: string[];
      watched: boolean;
      version: number;
      changed_at: Date;
    };
    'wording.edition': {
      id: string;
      unit_id: string;
      number: number;
      state: EditionState;
      terms: ColumnType<CityTerm[], string, never>;
      persons: ColumnType<Person[], string, never>;
      term_count: number;
      person_count: number;
      unproven_count: number;
      asked_by_name: string;
      asked_at: Date;
      tried_at: Date | null;
      pages_read: number | null;
      pages_found: number | null;
      places_found: number | null;
      live_from: Date | null;
      version: number;
      changed_at: Date;
    };
    'wording.trial_place': {
      id: string;
      edition_id: string;
      site_id: string;
      url: string;
      rule: string;
      term: string;
      snippet: string;
      kind: string;
      level: TermLevel;
      unproven: boolean;
    };
    'wording.lesson': {
      finding_id: string;
      unit_id: string;
      verdict: 'confirmed' | 'rejected';
      rule: string;
      text: string;
      before: string;
      after: string;
      suggestion: string | null;
      at: Date;
    };
  }
}
