import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, readlink, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { DataFolder } from '../config/index.ts';

/** What PostgreSQL's lock file says (its source: src/include/utils/pidfile.h). */
export type Postmaster = { pid: number; port: number; ready: boolean };

/**
 * - `serving`: lives and has the data folder open
 * - `gone`: no process of that number
 * - `zombie`: dead, but not yet collected by its parent; it still answers signal 0, so PostgreSQL takes it for alive
 * - `foreign`: the number was given to another process, or the file was copied here with its folder
 */
export type PostmasterState = 'serving' | 'gone' | 'zombie' | 'foreign';

export function postmasterFile(folder: DataFolder): string {
  return join(folder.postgres, 'postmaster.pid');
}

/** Reads `postmaster.pid`; undefined when there is none or it is not yet whole. */
export async function readPostmaster(folder: DataFolder): Promise<Postmaster | undefined> {
  const text = await readFile(postmasterFile(folder), 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
  return parsePostmaster(text);
}

/** Lines: pid, data folder, start time, port, socket folder, listen address, shared memory, status. */
export function parsePostmaster(text: string): Postmaster | undefined {
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  const port = Number(lines[3] ?? 0);
  return { pid, port: Number.isSafeInteger(port) ? port : 0, ready: lines[7]?.trim() === 'ready' };
}

/** Judges the process that a lock file names. */
export async function postmasterState(pid: number, folder: DataFolder): Promise<PostmasterState> {
  if (!answersSignals(pid)) return 'gone';
  return existsSync('/proc/self/stat') ? stateByProc(pid, folder) : stateByPs(pid, folder);
}

/**
 * Processes of PostgreSQL that still have the data folder open, the postmaster included. They all work in it, and nobody else
 * has a reason to. Empty on systems without /proc.
 */
export async function processesIn(folder: DataFolder): Promise<number[]> {
  if (!existsSync('/proc/self/stat')) return [];
  const home = await realpath(folder.postgres);
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const homes = await Promise.all(numbers.map(async (pid) => ({ pid, home: await workingFolder(pid) })));
  return homes.filter((entry) => entry.home === home).map((entry) => entry.pid);
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function stateByProc(pid: number, folder: DataFolder): Promise<PostmasterState> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (stat === undefined) return 'gone';
  // The name in brackets may itself hold brackets and spaces; the state follows the last one.
  const state = stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3);
  if (state === 'Z' || state === 'X') return 'zombie';
  return (await workingFolder(pid)) === (await realpath(folder.postgres)) ? 'serving' : 'foreign';
}

async function workingFolder(pid: number): Promise<string | undefined> {
  return readlink(`/proc/${pid}/cwd`).catch(() => undefined);
}

async function stateByPs(pid: number, folder: DataFolder): Promise<PostmasterState> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'stat=,command=', '-p', String(pid)]).catch(
    () => ({
      stdout: '',
    }),
  );
  if (stdout.trim() === '') return 'gone';
  if (stdout.trim().startsWith('Z')) return 'zombie';
  return stdout.includes(folder.postgres) ? 'serving' : 'foreign';
}
