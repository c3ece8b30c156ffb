import type { ColumnType } from 'kysely';
import type { OpinionTestOutcome, OpinionTrouble } from './opinion/opinion-words.ts';
import type { WebhookReason, WebhookStage } from './webhook-words.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    'upkeep.mail_server': {
      single: true;
      enabled: boolean;
      host: string | null;
      port: number | null;
      security: 'tls' | 'starttls' | 'none';
      username: string | null;
      password_sealed: Buffer | null;
      sender_address: string | null;
      sender_name: string;
      version: number;
      changed_at: Date;
    };
    'upkeep.opinion_service': {
      single: true;
      enabled: boolean;
      url: string | null;
      model: string | null;
      key_sealed: Buffer | null;
      daily_requests: number;
      daily_tokens: number;
      failures: number;
      trouble: OpinionTrouble | null;
      resumes_at: Date | null;
      test_id: string | null;
      test_ended_at: Date | null;
      test_outcome: OpinionTestOutcome | null;
      version: number;
      changed_at: Date;
    };
    'upkeep.opinion_day': {
      /** Calendar date in Asia/Shanghai. */
      day: ColumnType<string, string, never>;
      requests: number;
      tokens: number;
      answered: number;
      failed: number;
    };
    'upkeep.webhook': {
      id: string;
      name: string;
      url: string;
      secret_sealed: Buffer;
      events: string[];
      enabled: boolean;
      failing_since: Date | null;
      stopped_at: Date | null;
      version: number;
      changed_at: Date;
    };
    'upkeep.webhook_delivery': {
      id: string;
      webhook_id: string;
      event: string;
      at: Date;
      body: string;
      stage: WebhookStage;
      attempts: number;
      next_at: Date | null;
      ended_at: Date | null;
      status: number | null;
      reason: WebhookReason | null;
    };
  }
}
