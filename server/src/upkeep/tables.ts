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
