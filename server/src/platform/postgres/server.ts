import { rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { type DataFolder, Halt, type HeldDataFolder, holderOf } from '../config/index.ts';
import { findBinaries } from './binaries.ts';
import { ensureCluster } from './cluster.ts';
import { addresses, type Credentials, readCredentials } from './credentials.ts';
import { launch, type StartOptions } from './launch.ts';
import {
  type Postmaster,
  postmasterFile,
  postmasterState,
  processesIn,
  readPostmaster,
} from './postmaster.ts';
import { openWay } from './reach.ts';
import { accepts, type DatabaseAddresses, type EmbeddedPostgres, running } from './running.ts';
import { serverUser } from './system-user.ts';

const pollMs = 20;
/** How long backends of a killed server may take to notice that it is gone. */
const remainsMs = 30_000;

/**
 * Starts the PostgreSQL of a held data folder, or takes over the one that a killed parent has left running there: when the
 * process in `postmaster.pid` works in the folder and accepts our passwords; otherwise that one is stopped cleanly first.
 *
 * @throws Halt (`folderOutOfReach`, `folderNotWritable`, `database`)
 */
export async function startPostgres(
  folder: HeldDataFolder,
  options: StartOptions = {},
): Promise<EmbeddedPostgres> {
  const user = await serverUser();
  if (user) await openWay(folder, user);
  const binaries = await findBinaries(folder, user);
  const credentials = await ensureCluster(folder, binaries, user, { throwaway: options.throwaway === true });
  const leftOver = await readPostmaster(folder);
  const adopted = leftOver && (await takeOver(folder, leftOver, credentials));
  return adopted ?? launch(folder, binaries, user, credentials, options);
}

/** Addresses of the PostgreSQL that another living process of ours runs in this folder; undefined when none does. */
export async function findRunning(folder: DataFolder): Promise<DatabaseAddresses | undefined> {
  if ((await holderOf(folder)) === undefined) return undefined;
  const [postmaster, credentials] = await Promise.all([readPostmaster(folder), readCredentials(folder)]);
  if (!postmaster?.ready || credentials === undefined) return undefined;
  return addresses(postmaster.port, credentials);
}

/** Adopts or removes what `postmaster.pid` tells of. Undefined: the way is free for a new server. */
async function takeOver(
  folder: DataFolder,
  leftOver: Postmaster,
  credentials: Credentials,
): Promise<EmbeddedPostgres | undefined> {
  let current: Postmaster | undefined = leftOver;
  while ((await postmasterState(leftOver.pid, folder)) === 'serving') {
    if (current?.ready) {
      const adopted = adopt(folder, current, credentials);
      if (await accepts(adopted)) return adopted;
      await adopted.stop();
      return undefined;
    }
    await delay(pollMs);
    current = await readPostmaster(folder);
  }
  const state = await postmasterState(leftOver.pid, folder);
  // PostgreSQL itself deals with a number that is gone; one that answers for another process would keep it from starting.
  if (state === 'zombie' || state === 'foreign') {
    await remainsGone(folder);
    await rm(postmasterFile(folder), { force: true });
  }
  return undefined;
}

/** Waits until no backend of a dead server has the folder open: they share memory that a new server must not miss. */
async function remainsGone(folder: DataFolder): Promise<void> {
  const until = Date.now() + remainsMs;
  for (;;) {
    const remains = await processesIn(folder);
    if (remains.length === 0) return;
    if (Date.now() > until) {
      throw new Halt(
        'database',
        `数据库目录 ${folder.postgres} 仍被残留的 PostgreSQL 进程占用（进程号 ${remains.join('、')}）。请结束这些进程后重新启动。`,
      );
    }
    await delay(pollMs * 5);
  }
}

function adopt(folder: DataFolder, postmaster: Postmaster, credentials: Credentials): EmbeddedPostgres {
  const exited = (async () => {
    while ((await postmasterState(postmaster.pid, folder)) === 'serving') {
      await delay(pollMs * 10);
    }
  })();
  return running(postmaster.pid, postmaster.port, credentials, true, exited);
}
