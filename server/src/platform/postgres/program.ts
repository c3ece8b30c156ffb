import { type SpawnOptions, spawn } from 'node:child_process';
import type { SystemUser } from './system-user.ts';

export type Outcome = { code: number | undefined; output: string };

/**
 * Options under which a program of PostgreSQL runs: as its own user, from a folder that every user can enter, and with an
 * environment in which neither our secrets nor PG* variables of the operator's shell are found.
 */
export function surroundings(user: SystemUser | undefined): SpawnOptions {
  return {
    cwd: '/',
    env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    ...(user && { uid: user.uid, gid: user.gid }),
  };
}

/**
 * Runs a program of PostgreSQL to its end. `code` is undefined when it could not be started or was killed; `output` holds
 * what it wrote, both channels, or why it could not be started.
 */
export function runProgram(
  path: string,
  args: string[],
  user: SystemUser | undefined,
  input = '',
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(path, args, { ...surroundings(user), stdio: ['pipe', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: string): void => {
      output += chunk;
    };
    child.stdout?.setEncoding('utf8').on('data', collect);
    child.stderr?.setEncoding('utf8').on('data', collect);
    // A program that ends before it has read its input closes the pipe; its exit code tells why.
    child.stdin?.on('error', (error) => collect(error.message));
    child.stdin?.end(input);
    child.on('error', (error) => resolve({ code: undefined, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? undefined, output }));
  });
}
