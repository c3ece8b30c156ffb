declare module '../database/tables.ts' {
  interface Tables {
    /** The queue library's own tables, as far as they are read here; it writes them by its functions. */
    'queue._private_jobs': {
      id: number;
      task_id: number;
      payload: unknown;
      attempts: number;
      max_attempts: number;
      run_at: Date;
      created_at: Date;
      locked_at: Date | null;
      last_error: string | null;
    };
    'queue._private_tasks': { id: number; identifier: string };
  }
}

export {};
