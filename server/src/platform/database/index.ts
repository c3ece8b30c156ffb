export { isConnectionLoss, UnknownOutcome } from './connection-loss.ts';
export { Db, openDb, type Tx } from './db.ts';
export { idSchema, newId } from './ids.ts';
export { migrate, migrationsHash, QUEUE_SCHEMA, readMigrations, requireSchema } from './migrate.ts';
export { serverRoot } from './server-root.ts';
export type { Tables } from './tables.ts';
