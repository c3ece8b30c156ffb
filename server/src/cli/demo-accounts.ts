import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { DataFolder } from '../platform/config/index.ts';

const accounts = z.array(
  z.object({ username: z.string(), password: z.string(), role: z.string(), unit: z.string() }),
);

/** Accounts of the demo city with their random passwords, as kept in `<data>/demo-accounts.json`. */
export type DemoAccounts = z.infer<typeof accounts>;

export function demoAccountsFile(folder: DataFolder): string {
  return join(folder.path, 'demo-accounts.json');
}

/** The accounts kept at the first start; none when the file is gone. */
export async function readDemoAccounts(folder: DataFolder): Promise<DemoAccounts> {
  const text = await readFile(demoAccountsFile(folder), 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '[]';
    throw error;
  });
  return accounts.parse(JSON.parse(text));
}

/** Keeps the accounts, readable by the owner of the process only; whole or not at all. */
export async function writeDemoAccounts(folder: DataFolder, made: DemoAccounts): Promise<void> {
  const path = demoAccountsFile(folder);
  const file = await open(`${path}.new`, 'w', 0o600);
  try {
    await file.chmod(0o600);
    await file.writeFile(`${JSON.stringify(made, undefined, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}

/** The accounts as a table for the terminal; Chinese characters are two columns wide there. */
export function accountTable(made: DemoAccounts): string[] {
  const rows = [
    ['用户名', '密码', '角色', '单位'],
    ...made.map(({ username, password, role, unit }) => [username, password, role, unit]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, i) => cell + ' '.repeat(Math.max(0, (widths[i] ?? 0) - width(cell))))
      .join('  ')
      .trimEnd(),
  );
}

function width(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0);
}
