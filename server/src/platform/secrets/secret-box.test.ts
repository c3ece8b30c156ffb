import { mkdtemp, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SecretLost, secretBox } from './secret-box.ts';

const newFile = async () => join(await mkdtemp(join(tmpdir(), 'mumian-box-')), 'keys', 'secrets.key');

describe('the box of secrets', () => {
  it('makes its key file when it is first needed, for its owner only', async () => {
    const file = await newFile();
    const box = secretBox(file);
    await expect(stat(file)).rejects.toThrow(/ENOENT/);
    await box.seal('mail-server', '口令');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('gives back what was sealed, to another process with the same file too, and never the same bytes twice', async () => {
    const file = await newFile();
    const boxes = [secretBox(file), secretBox(file)] as const;
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string({ unit: 'grapheme' }), async (purpose, text) => {
        const sealed = await boxes[0].seal(purpose, text);
        expect(await boxes[1].open(purpose, sealed)).toBe(text);
        expect(await boxes[0].seal(purpose, text)).not.toEqual(sealed);
      }),
      { numRuns: 100 },
    );
  });

  it('shows nothing of the text in what is stored', async () => {
    const sealed = await secretBox(await newFile()).seal('mail-server', 'kapok-in-bloom');
    expect(sealed.includes('kapok-in-bloom')).toBe(false);
  });

  it('opens for no other purpose, so that rows cannot be exchanged', async () => {
    const box = secretBox(await newFile());
    const sealed = await box.seal('webhook:1', 'secret');
    await expect(box.open('webhook:2', sealed)).rejects.toBeInstanceOf(SecretLost);
  });

  it('opens with no other key, and says so without the text', async () => {
    const sealed = await secretBox(await newFile()).seal('mail-server', 'secret text');
    const opening = secretBox(await newFile()).open('mail-server', sealed);
    await expect(opening).rejects.toBeInstanceOf(SecretLost);
    await expect(opening).rejects.not.toThrow(/secret text/);
  });

  it('opens nothing in which a single bit was changed', async () => {
    const box = secretBox(await newFile());
    const sealed = await box.seal('mail-server', 'secret');
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await expect(box.open('mail-server', changed)).rejects.toBeInstanceOf(SecretLost);
    }
    await expect(box.open('mail-server', Buffer.alloc(0))).rejects.toBeInstanceOf(SecretLost);
  });

  it('takes a key file again once it is in order', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'mumian-box-')), 'secrets.key');
    await writeFile(file, 'short', { mode: 0o600 });
    const box = secretBox(file);
    await expect(box.seal('a', 'b')).rejects.toThrow(/不足 32 字节/);
    await writeFile(file, 'x'.repeat(40), { mode: 0o600 });
    expect(await box.open('a', await box.seal('a', 'b'))).toBe('b');
  });
});
