import { z } from 'zod';
import { bytesOf } from './canonical.ts';
import { isSignedBy, type SigningKey } from './signing-key.ts';

const hex = z.string().regex(/^[0-9a-f]{64}$/);

/** What is signed of a segment that has left the database: which links, between which hashes, in which file. */
export const manifestSchema = z.strictObject({
  form: z.literal('mumian.audit.segment.1'),
  first: z.int().positive(),
  last: z.int().positive(),
  /** Hash of the link before the first, and of the last. */
  previousHash: hex,
  lastHash: hex,
  /** Name of the file beside the manifest, and the SHA-256 of its bytes. */
  file: z.string().regex(/^[0-9]+-[0-9]+\.jsonl\.gz$/),
  sha256: hex,
  madeAt: z.iso.datetime(),
  publicKey: z.string(),
  signature: z.string(),
});

export type Manifest = z.output<typeof manifestSchema>;
type Unsigned = Omit<Manifest, 'form' | 'publicKey' | 'signature'>;

export function signManifest(of: Unsigned, key: SigningKey): Manifest {
  const manifest = { form: 'mumian.audit.segment.1' as const, ...of, publicKey: key.publicKey };
  return { ...manifest, signature: key.sign(manifestBytes(manifest)) };
}

export function isManifestSigned(manifest: Manifest, publicKey: string): boolean {
  return isSignedBy(publicKey, manifestBytes(manifest), manifest.signature);
}

/** Name of a segment's file: numbers of its links, in a form that sorts. */
export function segmentFile(first: number, last: number): string {
  return `${String(first).padStart(12, '0')}-${String(last).padStart(12, '0')}.jsonl.gz`;
}

function manifestBytes(of: Omit<Manifest, 'signature'>): Buffer {
  return bytesOf([
    of.form,
    of.first,
    of.last,
    of.previousHash,
    of.lastHash,
    of.file,
    of.sha256,
    of.madeAt,
    of.publicKey,
  ]);
}
