import { readFileSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLoopback, readConfig, variableNames } from './config.ts';
import { exitCodes } from './halt.ts';
import { installationFolder } from './installation.ts';

describe('configuration', () => {
  test('an empty environment is the demo city on loopback, port 8080', () => {
    expect(readConfig({})).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      dataFolder: join(installationFolder(), 'data'),
      demo: true,
      demoHistory: true,
      databaseUrl: undefined,
      allowPrivateTargets: false,
      browser: true,
      origin: undefined,
      trustedProxies: [],
      logLevel: 'info',
    });
  });

  test('an empty variable counts as absent', () => {
    expect(readConfig({ PORT: '', HOST: '', DATABASE_URL: '', MUMIAN_DATA: '' })).toEqual(readConfig({}));
  });

  test('a data folder is absolute, taken from the working directory', () => {
    const { dataFolder } = readConfig({ MUMIAN_DATA: 'elsewhere' });
    expect(isAbsolute(dataFolder)).toBe(true);
    expect(dataFolder).toBe(resolve('elsewhere'));
  });

  test.each([
    ['PORT', '80a', 'PORT 的值“80a”不可用，允许的值：0 至 65535 的整数'],
    ['PORT', '65536', 'PORT 的值“65536”不可用'],
    ['HOST', 'a b', 'HOST 的值“a b”不可用，允许的值：一个 IP 地址或主机名'],
    ['MUMIAN_DEMO', 'yes', 'MUMIAN_DEMO 的值“yes”不可用，允许的值：0 或 1'],
    [
      'MUMIAN_ORIGIN',
      'http://a.gov.cn',
      'MUMIAN_ORIGIN 的值“http://a.gov.cn”不可用，允许的值：https:// 开头',
    ],
    ['MUMIAN_ORIGIN', 'https://a.gov.cn/path', 'MUMIAN_ORIGIN'],
    ['MUMIAN_TRUST_PROXY', '10.0.0.0/33', 'MUMIAN_TRUST_PROXY'],
    ['MUMIAN_TRUST_PROXY', 'proxy', '以逗号分隔的 IP 地址或网段'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL'],
    ['MUMIAN_ALLOW_PRIVATE_TARGETS', 'true', 'MUMIAN_ALLOW_PRIVATE_TARGETS'],
    ['MUMIAN_AUDIT_HASH', 'md5', 'MUMIAN_AUDIT_HASH 的值“md5”不可用，允许的值：sha256 或 sm3'],
    ['MUMIAN_DEMO_SITES', '10.0.0.1:80', 'MUMIAN_DEMO_SITES'],
  ])('%s=%s is refused with the variable and what is allowed', (name, value, sentence) => {
    expect(() => readConfig({ [name]: value })).toThrow(sentence);
  });

  test('a bad database address is refused without repeating the password in it', () => {
    expect(() => readConfig({ DATABASE_URL: 'mysql://a:geheim@h/d' })).toThrow(
      /^环境变量 DATABASE_URL 的值不可用，允许的值：postgres:\/\/ 开头的连接地址。$/,
    );
  });

  test('an owner address alone is refused', () => {
    expect(() => readConfig({ DATABASE_OWNER_URL: 'postgres://o@h/d' })).toThrow('没有设置 DATABASE_URL');
  });

  test('proxies are a list of addresses and blocks', () => {
    expect(readConfig({ MUMIAN_TRUST_PROXY: '10.0.0.0/8, ::1' }).trustedProxies).toEqual([
      '10.0.0.0/8',
      '::1',
    ]);
  });

  test('the demo sites are ignored outside demo mode', () => {
    expect(readConfig({ MUMIAN_DEMO_SITES: '127.0.0.1:81' }).demoSites).toEqual({
      host: '127.0.0.1',
      port: 81,
    });
    expect(readConfig({ MUMIAN_DEMO: '0', MUMIAN_DEMO_SITES: '127.0.0.1:81' }).demoSites).toBeUndefined();
  });
});

describe('demo mode serves loopback only', () => {
  test.each(['127.0.0.1', '127.8.9.10', '::1', 'localhost'])('HOST=%s is served', (host) => {
    expect(readConfig({ HOST: host }).host).toBe(host);
  });

  test.each(['0.0.0.0', '::', '10.0.0.1', 'example.gov.cn', '127.example.cn', '::ffff:127.0.0.1'])(
    'HOST=%s is refused unless MUMIAN_DEMO=0',
    (host) => {
      expect(() => readConfig({ HOST: host })).toThrow('演示模式只在本机回环地址上提供服务');
      expect(readConfig({ HOST: host, MUMIAN_DEMO: '0' }).host).toBe(host);
    },
  );

  test('no address outside 127.0.0.0/8 is taken for loopback', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(isLoopback(address)).toBe(address.startsWith('127.'));
      }),
    );
  });
});

describe('docs/operations.md', () => {
  const operations = readFileSync(join(installationFolder(), 'docs', 'operations.md'), 'utf8');

  test.each(variableNames)('lists the variable %s', (name) => {
    expect(operations).toContain(`| \`${name}\` |`);
  });

  test.each(Object.entries(exitCodes))('lists the exit code of %s', (_reason, code) => {
    expect(operations).toMatch(new RegExp(`^\\| ${code} \\|`, 'm'));
  });
});
