import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkSecurityPage } from './security-page.ts';
import { repositoryRoot } from './source.ts';
import { describeViolation } from './violation.ts';

test('a row without a test, a clause that nobody wrote and a file that is gone are reported', () => {
  const row = '| ASVS V1.2 | 控制 | `a/a.test.ts` |';
  const page = [
    '# 安全',
    '## 条款、控制、测试',
    '| 条款 | 控制 | 测试 |',
    '| --- | --- | --- |',
    ...Array.from({ length: 20 }, () => row),
    '| 等保 8.1.4.1 | 控制 | 手工检查 |',
    '| 等保 8.1.4.1；ISO 27001 | 控制 | `a/a.test.ts` |',
    '| 网络安全法 第二十一条 | 控制 | `a/gone.test.ts` |',
    '## 限制',
    '| 对象 | `a/gone.ts` |',
  ].join('\n');
  const found = checkSecurityPage(page, (file) => file === 'a/a.test.ts').map(({ message }) => message);
  expect(found).toEqual([
    '“等保 8.1.4.1” names no test',
    '“ISO 27001” is no clause of 等保, ASVS or the law',
    'a/gone.test.ts is not there',
    'a/gone.ts is not there',
  ]);
});

test('a page whose table is gone is reported', () => {
  expect(checkSecurityPage('# 安全', () => true)).toHaveLength(1);
});

test('docs/security.md leads from every clause to a test', () => {
  const page = readFileSync(join(repositoryRoot, 'docs/security.md'), 'utf8');
  const exists = (file: string) => existsSync(join(repositoryRoot, file));
  expect(checkSecurityPage(page, exists).map(describeViolation)).toEqual([]);
});
