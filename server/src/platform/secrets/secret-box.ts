import { hkdfSync } from 'node:crypto';
import { opened, sealed } from './sealing.ts';
import { secretOf } from './secret-file.ts';

const KEY_BYTES = 32;
/** First byte of what is sealed, so that a later way of sealing can be told apart. */
const FIRST_FORM = 1;

/**
 * Keeps settings that are secrets, such as passwords of other systems, so that the database holds only what nobody
 * without the key file can read.
 */
export interface SecretBox {
  /** @param purpose whose secret it is: it opens for nothing else, should somebody move it in the database */
  seal(purpose: string, text: string): Promise<Buffer>;
  /** @throws SecretLost when it was sealed with another key, for another purpose, or changed */
  open(purpose: string, sealedText: Buffer): Promise<string>;
}

/** A sealed setting that cannot be opened: the key file is not the one it was sealed with. */
export class SecretLost extends Error {
  constructor(purpose: string, cause: unknown) {
    super(`the secret of ${purpose} cannot be opened with this key file`, { cause });
    this.name = 'SecretLost';
  }
}

/**
 * A box whose key (AES-256-GCM) is derived (HKDF-SHA-256) from the secret in `file`, which is made where it is missing.
 * The file is read when it is first needed.
 */
export function secretBox(file: string): SecretBox {
  let reading: Promise<Uint8Array> | undefined;
  const key = () => {
    reading ??= readKey(file).catch((error: unknown) => {
      reading = undefined;
      throw error;
    });
    return reading;
  };
  return {
    async seal(purpose, text) {
      return Buffer.concat([Buffer.of(FIRST_FORM), sealed(await key(), text, purpose)]);
    },
    async open(purpose, sealedText) {
      const keyBytes = await key();
      try {
        if (sealedText[0] !== FIRST_FORM) throw new RangeError('sealed in an unknown form');
        return opened(keyBytes, sealedText.subarray(1), purpose);
      } catch (error) {
        throw new SecretLost(purpose, error);
      }
    },
  };
}

async function readKey(file: string): Promise<Uint8Array> {
  return new Uint8Array(hkdfSync('sha256', await secretOf(file), '', 'mumian settings', KEY_BYTES));
}
