import { readdirSync, readFileSync } from 'node:fs';

/** What the kernel says of one process (proc(5), Linux only). */
export interface ProcessFacts {
  readonly pid: number;
  readonly parent: number;
  /** Words of its command line; a renderer writes over its own, so that they may come as one word. */
  readonly command: string;
  /** Real, effective, saved and file system uid. */
  readonly uids: readonly number[];
  /** 0 none, 1 strict, 2 filter. */
  readonly seccomp: number;
  readonly noNewPrivileges: boolean;
  /** How many process id namespaces the process is in, seen from ours. */
  readonly namespaces: number;
  readonly residentBytes: number;
}

/** A process and all its descendants as they stand; empty where there is no /proc. */
export function processTree(root: number, folder = '/proc'): ProcessFacts[] {
  const all = readNames(folder).flatMap((name) => readProcess(folder, name) ?? []);
  const tree = all.filter(({ pid }) => pid === root);
  for (const { pid } of tree) tree.push(...all.filter(({ parent }) => parent === pid));
  return tree;
}

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /^\d+$/.test(name));
  } catch (error) {
    if (error instanceof Error && 'code' in error) return [];
    throw error;
  }
}

/** Null when the process has ended meanwhile. */
function readProcess(folder: string, name: string): ProcessFacts | null {
  try {
    const status = readFileSync(`${folder}/${name}/status`, 'utf8');
    const command = readFileSync(`${folder}/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    const field = (label: string) => numbersOf(status, label);
    return {
      pid: Number(name),
      parent: field('PPid')[0] ?? 0,
      command,
      uids: field('Uid'),
      seccomp: field('Seccomp')[0] ?? 0,
      noNewPrivileges: field('NoNewPrivs')[0] === 1,
      namespaces: field('NSpid').length,
      residentBytes: (field('VmRSS')[0] ?? 0) * 1024,
    };
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

function numbersOf(status: string, label: string): number[] {
  const line = new RegExp(`^${label}:(.*)$`, 'm').exec(status)?.[1] ?? '';
  return [...line.matchAll(/\d+/g)].map(([digits]) => Number(digits));
}
