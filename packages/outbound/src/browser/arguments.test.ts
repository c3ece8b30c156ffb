import { expect, test } from 'vitest';
import { chromiumArguments, forbiddenSwitch } from './arguments.ts';

const OURS = chromiumArguments({ profile: '/tmp/profile', proxyPort: 4321 });

test('our own command line never takes the sandbox away and opens no port', () => {
  expect(forbiddenSwitch(OURS.join(' '))).toBeNull();
  expect(OURS).toContain('--remote-debugging-pipe');
});

test('the proxy is the only way out: for loopback too, and names are never resolved', () => {
  expect(OURS).toContain('--proxy-server=http://127.0.0.1:4321');
  expect(OURS).toContain('--proxy-bypass-list=<-loopback>');
  expect(OURS).toContain('--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1');
  expect(OURS).toContain('--disable-quic');
});

test('a switch that somebody added is noticed, however it is written', () => {
  for (const added of ['--no-sandbox', '-no-sandbox', '--no-sandbox=1', '"--no-sandbox"'])
    expect(forbiddenSwitch(`/usr/lib/chromium ${added} ${OURS.join(' ')}`)).toBe('no-sandbox');
  expect(forbiddenSwitch('chromium --remote-debugging-port=9222')).toBe('remote-debugging-port');
  expect(forbiddenSwitch('chromium --user-data-dir=/tmp/no-sandbox --remote-debugging-pipe')).toBeNull();
});
