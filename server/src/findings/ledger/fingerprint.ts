import { createHash } from 'node:crypto';
import type { Sighting } from '../../wing.ts';

/**
 * Says which finding is meant, for ever: SHA-256 in hex over site, code and the check's own lasting name of the fault
 * or, where the check has none, the place. One finding per fault and place of a site.
 */
export function fingerprintOf(
  siteId: string,
  code: string,
  { fingerprint, place }: Pick<Sighting, 'fingerprint' | 'place'>,
): string {
  return hashOf(siteId, code, fingerprint ?? place);
}

/** The fingerprint of a fault from before its check named it: by place alone. */
export function formerFingerprint(siteId: string, code: string, { place }: Pick<Sighting, 'place'>): string {
  return hashOf(siteId, code, place);
}

function hashOf(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
