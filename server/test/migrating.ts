import { migrate } from '../src/platform/database/index.ts';

/** A process that migrates a database with the steps of a folder. */
export async function run([ownerUrl = '', appRole = '', folder = '']: string[]): Promise<void> {
  await migrate({ ownerUrl, appRole, folder });
}
