import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';

/** A process of an instance, as /proc shows it. */
interface InstanceProcess {
  pid: number;
  parent: number;
  role: 'parent' | 'web' | 'worker' | 'postgres';
}

/** Every process that belongs to the instance on this data folder, whoever started it. Linux only. */
export async function instanceProcesses(folder: string): Promise<InstanceProcess[]> {
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(numbers.map((pid) => look(Number(pid), folder)));
  return found.filter((process) => process !== null);
}

/** What is left of an earlier life: neither beneath the parent that runs now, nor the database that it uses. */
export async function orphansOf(folder: string, parent: number): Promise<number[]> {
  const processes = await instanceProcesses(folder);
  const postmaster = Number.parseInt(await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8'), 10);
  const known = new Set([parent, postmaster]);
  // Children come into the set after their parents, however the list is ordered.
  for (const _ of processes) {
    for (const { pid, parent: above } of processes) if (known.has(above)) known.add(pid);
  }
  return processes.map(({ pid }) => pid).filter((pid) => !known.has(pid));
}

async function look(pid: number, folder: string): Promise<InstanceProcess | null> {
  const read = (file: string) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '');
  const [stat, command, environment] = await Promise.all([read('stat'), read('cmdline'), read('environ')]);
  const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (state === undefined || state === 'Z') return null;
  const at = { pid, parent: Number(parent) };
  // Backends carry neither data path nor environment, only their working directory.
  const directory = await readlink(`/proc/${pid}/cwd`).catch(() => '');
  if (directory === join(folder, 'postgres')) return { ...at, role: 'postgres' };
  if (!environment.includes(`MUMIAN_DATA=${folder}\0`)) return null;
  const role = /--role\0(web|worker)/.exec(command)?.[1];
  return { ...at, role: role === 'web' || role === 'worker' ? role : 'parent' };
}
