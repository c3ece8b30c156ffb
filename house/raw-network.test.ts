import { expect, test } from 'vitest';
import { checkRawNetwork } from './raw-network.ts';
import { isTest, readSources } from './source.ts';
import { describeViolation } from './violation.ts';

function judge(text: string, path = 'server/src/monitoring/probe.ts'): string[] {
  return checkRawNetwork([{ path, text }]).map(({ message }) => message.split(' ')[0] ?? '');
}

test.each([
  ["await fetch('http://127.0.0.1/')", 'fetch'],
  ["await globalThis.fetch('http://127.0.0.1/')", 'globalThis.fetch'],
  ["import http from 'node:http'; http.request('http://a.example')", 'http.request'],
  ["import * as secure from 'https'; secure.get('https://a.example')", 'secure.get'],
  ["import { request } from 'node:http'", 'http.request'],
  ["import { connect as open } from 'node:net'", 'net.connect'],
  ["import { fetch as get } from 'undici'", 'undici'],
  ["const net = await import('node:net')", "import('net')"],
  ["new WebSocket('ws://a.example')", 'WebSocket'],
])('a raw request is reported: %s', (text, name) => {
  expect(judge(text)).toEqual([name]);
});

test.each([
  "import { createServer } from 'node:http'",
  "import type { Socket } from 'node:net'",
  "import { isIP } from 'node:net'",
  "import { outbound } from '@mumian/outbound'; outbound.fetch('http://a.example')",
])('what listens, names a type or goes through the guard is not: %s', (text) => {
  expect(judge(text)).toEqual([]);
});

test('the guard itself and tests may', () => {
  expect(judge("await fetch('')", 'packages/outbound/src/request.ts')).toEqual([]);
  expect(judge("await fetch('')", 'server/src/platform/http/app.test.ts')).toEqual([]);
});

test('the real tree reaches out through the guard only', () => {
  const sources = readSources();
  expect(
    sources.filter(({ path }) => /^(packages|server)\/.*\.ts$/.test(path) && !isTest(path)).length,
  ).toBeGreaterThan(100);
  expect(checkRawNetwork(sources).map(describeViolation)).toEqual([]);
});
