import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { dataFolder } from '../platform/config/index.ts';
import { accountTable, demoAccountsFile, readDemoAccounts, writeDemoAccounts } from './demo-accounts.ts';

const folder = dataFolder(await mkdtemp(join(tmpdir(), 'mumian-accounts-')));
const made = [
  { username: 'chenyi', password: 'p-1', role: '监管员', unit: '市政府办公室' },
  { username: 'li', password: 'p-22', role: '审核', unit: '木棉市' },
];

afterAll(() => rm(folder.path, { recursive: true }));

test('accounts are kept readable by their owner only, and read again', async () => {
  expect(await readDemoAccounts(folder)).toEqual([]);
  await writeDemoAccounts(folder, made);
  expect(await readDemoAccounts(folder)).toEqual(made);
  expect((await stat(demoAccountsFile(folder))).mode & 0o777).toBe(0o600);
  expect(await readdir(folder.path)).toEqual(['demo-accounts.json']);
});

test('the table stands in columns, Chinese characters counted as two', () => {
  expect(accountTable(made)).toEqual([
    '用户名  密码  角色    单位',
    'chenyi  p-1   监管员  市政府办公室',
    'li      p-22  审核    木棉市',
  ]);
});
