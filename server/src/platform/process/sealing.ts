import { join } from 'node:path';
import type { Logger } from 'pino';
import { type ChainEnd, HeadFiles, readSigningKey, startSealer } from '../audit/index.ts';
import { type Config, type DataFolder, dataFolder } from '../config/index.ts';

/** Folder of the signed heads of the audit. */
export function headFolder(folder: DataFolder): string {
  return join(folder.audit, 'heads');
}

/** Folder of the segments that have left the database. */
export function segmentFolder(folder: DataFolder): string {
  return join(folder.audit, 'segments');
}

/** The file of the secret from which the audit's signing key is derived. */
export function auditKeyFile(config: Config): string {
  return config.keyFile ?? join(dataFolder(config.dataFolder).keys, 'audit.key');
}

/** The file of the secret that keeps the passwords and secrets of other systems. */
export function secretsFile({
  keyFile,
  dataFolder: path,
}: Pick<Config, 'dataFolder'> & Partial<Config>): string {
  return keyFile ?? join(dataFolder(path).keys, 'secrets.key');
}

/**
 * Takes part in chaining the audit, and while this process is the one that chains, keeps the signed head outside the
 * database: every minute in which the chain grew, every day, and at the end.
 */
export async function startSealing(of: {
  config: Config;
  databaseUrl: string;
  log: Logger;
  clock: () => Date;
}): Promise<{ close(): Promise<void> }> {
  const { config, databaseUrl, log, clock } = of;
  const key = await readSigningKey(auditKeyFile(config));
  const files = new HeadFiles({ folder: headFolder(dataFolder(config.dataFolder)), key, clock });
  const tellTrouble = (error: unknown) =>
    log.error({ err: error }, 'the head of the audit could not be kept');
  let last: ChainEnd | undefined;
  let keeping: Promise<void> = Promise.resolve();
  const sealer = startSealer({
    databaseUrl,
    algorithm: config.auditHash,
    onLead: () => log.info('this process chains the audit'),
    onTrouble: (error) => log.error({ err: error }, 'chaining the audit was interrupted'),
    onEnd: (end) => {
      last = end;
      keeping = keeping.then(() => files.offer(end)).catch(tellTrouble);
    },
  });
  return {
    async close() {
      await sealer.close();
      await keeping;
      if (last) await files.keep(last).catch(tellTrouble);
    },
  };
}
