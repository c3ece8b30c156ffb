declare module '../database/tables.ts' {
  interface Tables {
    'audit.entry': {
      id: string;
      at: Date;
      outcome: 'done' | 'refused' | 'failed';
      code: string | null;
      operation: string;
      actor_kind: string;
      actor_subject: string | null;
      actor_name: string;
      channel: string;
      request_id: string;
      address: string | null;
      noun: string;
      noun_id: string | null;
      place: string | null;
      verb: string;
      reason: string | null;
      occurrences: number;
      changes: string;
    };
    'audit.salt': { entry_id: string; salt: Buffer };
    'audit.unsealed': { entry_id: string };
    'audit.seal': {
      number: number;
      entry_id: string;
      algorithm: 'sha256' | 'sm3';
      entry_hash: Buffer;
      previous_hash: Buffer;
      sealed_at: Date;
      hash: Buffer;
    };
    'audit.segment': { first: number; last: number; manifest: string };
  }
}

export {};
