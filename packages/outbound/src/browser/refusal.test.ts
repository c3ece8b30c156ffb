import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findChromium } from './executable.ts';
import { createRenderer, type RendererOptions } from './renderer.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mumian-fake-browser-'));
  // The account of the browser writes its report here.
  await chmod(folder, 0o777);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A program in the browser's place. */
async function fake(script: string): Promise<string> {
  const path = join(folder, 'chromium');
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return path;
}

async function refusalOf(options: RendererOptions) {
  const choice = await createRenderer(options);
  if (choice.available) await choice.renderer.close();
  return choice.available ? null : { code: choice.code, detail: choice.detail };
}

describe('a browser that cannot be trusted is not used', () => {
  test('a machine without one says so, and a path that is named is the only one tried', async () => {
    expect(await refusalOf({ executablePath: join(folder, 'none') })).toMatchObject({
      code: 'browser.absent',
    });
    expect(findChromium(undefined, 'aix')).toBeNull();
  });

  test('it is never started as root', async () => {
    const executablePath = await fake(`touch '${folder}/started'`);
    expect(await refusalOf({ executablePath, account: { uid: 0, gid: 0 } })).toMatchObject({
      code: 'browser.root',
    });
    expect(await readdir(folder)).toEqual(['chromium']);
  });

  test('it is given neither our account nor our environment, and no switch against its sandbox', async () => {
    process.env.MUMIAN_PLANTED_SECRET = 'planted';
    const executablePath = await fake(
      `cd '${folder}'; id -u > uid; id -G > groups; env > env; printf '%s\\n' "$@" > args; exit 1`,
    );
    expect(await refusalOf({ executablePath })).toMatchObject({ code: 'browser.failed' });
    delete process.env.MUMIAN_PLANTED_SECRET;
    const report = (name: string) => readFile(join(folder, name), 'utf8');
    expect((await report('uid')).trim()).not.toBe('0');
    if (process.getuid?.() === 0) expect((await report('groups')).trim().split(' ')).not.toContain('0');
    expect(await report('args')).not.toContain('sandbox');
    expect(await report('env')).not.toContain('planted');
    const home = /^HOME=(.*)$/m.exec(await report('env'))?.[1] ?? '';
    expect(home).toContain('mumian-browser-');
    await expect(readdir(home)).rejects.toThrow('ENOENT');
  });

  test.each([
    ['FATAL: No usable sandbox! If you are running on Ubuntu 23.10+', 'browser.no-sandbox'],
    ['Running as root without --no-sandbox is not supported.', 'browser.root'],
    ['error while loading shared libraries: libnss3.so', 'browser.failed'],
  ])('what it complains of decides the reason: %s', async (complaint, code) => {
    const executablePath = await fake(`echo '${complaint}' >&2; exit 1`);
    expect(await refusalOf({ executablePath })).toEqual({ code, detail: complaint });
  });

  test('one that answers nothing, or nonsense, is ended', async () => {
    const silent = await fake('exec cat <&3 >/dev/null');
    expect(await refusalOf({ executablePath: silent, limits: { launchMs: 200 } })).toMatchObject({
      code: 'browser.failed',
    });
    const mad = await fake("printf 'nonsense\\0' >&4; exec cat <&3 >/dev/null");
    expect(await refusalOf({ executablePath: mad })).toMatchObject({ code: 'browser.failed' });
  });

  const real = findChromium(undefined);
  test.skipIf(real === null)('a real one that somebody started without its sandbox is refused', async () => {
    const executablePath = await fake(`exec '${real}' --no-sandbox "$@"`);
    expect(await refusalOf({ executablePath })).toMatchObject({ code: 'browser.no-sandbox' });
  });
});
