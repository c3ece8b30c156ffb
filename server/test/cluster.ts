/** The application's role in test databases: owns nothing, as in production. */
export const appRole = 'mumian_test_app';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server of this run, as its superuser, and the migrated database that each test file clones. */
    cluster: { ownerUrl: string; template: string };
  }
}

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}
