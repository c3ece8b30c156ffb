import { hkdfSync } from 'node:crypto';
import { opened, sealed } from '../secrets/index.ts';

/** Seals an answer so that only who sends its `key` again can read it. */
export function sealedAnswer(key: string, text: string): Buffer {
  return sealed(cipherKey(key), text);
}

/** The answer that was sealed. @throws Error when it was sealed with another key or changed */
export function openedAnswer(key: string, sealedText: Buffer): string {
  return opened(cipherKey(key), sealedText);
}

function cipherKey(key: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, '', 'mumian.answered', 32));
}
