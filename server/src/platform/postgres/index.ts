export { appRole, databaseName, ownerRole } from './credentials.ts';
export type { StartOptions } from './launch.ts';
export type { DatabaseAddresses, EmbeddedPostgres } from './running.ts';
export { findRunning, startPostgres } from './server.ts';
export { startThrowawayPostgres } from './throwaway.ts';
