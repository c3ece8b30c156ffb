import { chmod, mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findSigningKey, fingerprint, isSignedBy, readSigningKey } from './signing-key.ts';

const file = async () => join(await mkdtemp(join(tmpdir(), 'mumian-key-')), 'keys', 'audit.key');
const bytes = Buffer.from('木棉');

describe('the key that signs', () => {
  it('is made once, for its owner only, and is the same from then on', async () => {
    const path = await file();
    expect(await findSigningKey(path)).toBeUndefined();
    const [one, other] = await Promise.all([readSigningKey(path), readSigningKey(path)]);
    expect(one.publicKey).toBe(other.publicKey);
    expect((await findSigningKey(path))?.publicKey).toBe(one.publicKey);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(fingerprint(one.publicKey)).toMatch(/^[0-9a-f]{16}$/);
  });

  it('never leaves its file: what is shown is the public part', async () => {
    const path = await file();
    const key = await readSigningKey(path);
    const secret = (await readFile(path, 'utf8')).trim();
    expect(JSON.stringify(key)).not.toContain(secret);
    expect(key.publicKey).not.toBe(secret);
  });

  it('signs what only its public part accepts', async () => {
    const key = await readSigningKey(await file());
    const stranger = await readSigningKey(await file());
    const signature = key.sign(bytes);
    expect(isSignedBy(key.publicKey, bytes, signature)).toBe(true);
    expect(isSignedBy(stranger.publicKey, bytes, signature)).toBe(false);
    expect(isSignedBy(key.publicKey, Buffer.from('棉木'), signature)).toBe(false);
    expect(isSignedBy(key.publicKey, bytes, 'AAAA')).toBe(false);
    expect(isSignedBy('AAAA', bytes, signature)).toBe(false);
  });

  it.each([
    ['others may read it', 0o644, 'x'.repeat(40), /其他用户可以读写/],
    ['it is too short', 0o600, 'short', /不足 32 字节/],
  ])('is refused when %s', async (_why, mode, secret, sentence) => {
    const path = join(await mkdtemp(join(tmpdir(), 'mumian-key-')), 'audit.key');
    await writeFile(path, secret);
    await chmod(path, mode);
    await expect(readSigningKey(path)).rejects.toThrow(sentence);
  });
});
