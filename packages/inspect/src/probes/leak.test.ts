import { expect, test } from 'vitest';
import { isLeak } from './leak.ts';

test.each([
  '/.git/config',
  '/.git/HEAD',
  '/.svn/entries',
  '/db.sql',
  '/data/2020.sql.gz',
  '/wwwroot.rar',
  '/www.zip',
  '/index.jsp.bak',
  '/网站备份2020.rar',
  '/WEB-INF/web.xml',
  '/.env',
])('%s gives a server away', (path) => expect(isLeak(`http://a.gov.cn${path}`)).toBe(true));

test.each([
  '/',
  '/upload/2024/申报表.rar',
  '/fj/www.zip',
  '/xzzx.zip',
  '/git/config',
  '/mysql/',
  '/sql.html',
  '/.gitignore.html',
  '/data/',
])('%s does not', (path) => expect(isLeak(`http://a.gov.cn${path}`)).toBe(false));
