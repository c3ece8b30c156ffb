import { expect, test } from 'vitest';
import { type ProcessFacts, processTree } from './process-tree.ts';
import { judgeSandbox } from './sandbox.ts';

const BROWSER: ProcessFacts = {
  pid: 10,
  parent: 1,
  command: '/usr/lib/chromium/chromium --headless=new',
  uids: [65534, 65534, 65534, 65534],
  seccomp: 0,
  noNewPrivileges: false,
  namespaces: 1,
  residentBytes: 1,
};
const RENDERER: ProcessFacts = {
  ...BROWSER,
  pid: 11,
  parent: 10,
  command: '/usr/lib/chromium/chromium --type=renderer --lang=zh-CN',
  seccomp: 2,
  noNewPrivileges: true,
  namespaces: 3,
};

test('renderers that the kernel has locked in are believed', () => {
  expect(judgeSandbox([BROWSER, RENDERER])).toEqual({ on: true });
});

test('one renderer without one layer is enough to refuse', () => {
  const open: Partial<ProcessFacts>[] = [
    { seccomp: 0 },
    { seccomp: 1 },
    { noNewPrivileges: false },
    { namespaces: 1 },
  ];
  for (const fault of open)
    expect(judgeSandbox([BROWSER, RENDERER, { ...RENDERER, pid: 12, ...fault }])).toMatchObject({
      on: false,
      code: 'browser.no-sandbox',
    });
});

test('what cannot be seen does not count as on', () => {
  expect(judgeSandbox([])).toMatchObject({ on: false, code: 'browser.no-sandbox' });
  expect(judgeSandbox([BROWSER])).toMatchObject({ on: false, code: 'browser.no-sandbox' });
  expect(judgeSandbox([{ ...BROWSER, uids: [] }, RENDERER])).toMatchObject({ on: false });
});

test('root anywhere in the tree is refused, also where it could only come back to it', () => {
  expect(judgeSandbox([{ ...BROWSER, uids: [65534, 65534, 0, 65534] }, RENDERER])).toMatchObject({
    on: false,
    code: 'browser.root',
  });
});

test.skipIf(process.platform !== 'linux')('the tree of this very process is read from the kernel', () => {
  const [own] = processTree(process.pid);
  expect(own?.pid).toBe(process.pid);
  expect(own?.parent).toBe(process.ppid);
  expect(own?.uids).toHaveLength(4);
  expect(own?.residentBytes).toBeGreaterThan(1_000_000);
});

test('where there is no /proc the tree is empty', () => {
  expect(processTree(1, '/nowhere')).toEqual([]);
});
