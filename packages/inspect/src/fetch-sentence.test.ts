import { expect, test } from 'vitest';
import { fetchSentence } from './fetch-sentence.ts';

test.each([
  ['tls.gm-only', '服务器只支持国密算法，公众常用的浏览器不支持'],
  ['tls.unsupported', '服务器只支持已淘汰的加密算法，公众常用的浏览器不支持'],
  ['tls.none', '端口上没有安全连接服务'],
])('encryption that does not come about is called what it is: %s', (code, sentence) => {
  const facts = { outcome: 'unverified', layer: 'tls', code, detail: null, status: null } as const;
  expect(fetchSentence({ ...facts, address: '127.0.0.1', tries: 1, hops: [] })).toBe(sentence);
});
