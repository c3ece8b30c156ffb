import { read } from 'node:fs';
import { promisify } from 'node:util';
import { IntakeRefusal } from './refusal.ts';

const readAt = promisify(read);

/** A file of known size that is read from any place. */
export interface ByteSource {
  readonly size: number;
  /**
   * Exactly `length` bytes from `position`.
   *
   * @throws IntakeRefusal (`damaged`) when the file ends before
   */
  read(position: number, length: number): Promise<Buffer>;
}

/** An open file, by its descriptor, which stays the caller's to close. */
export function fileSource(descriptor: number, size: number): ByteSource {
  return {
    size,
    read: async (position, length) => {
      if (position < 0 || length < 0 || position + length > size)
        throw new IntakeRefusal('damaged', { detail: `${length} bytes at ${position} of ${size}` });
      const buffer = Buffer.allocUnsafe(length);
      for (let done = 0; done < length; ) {
        const { bytesRead } = await readAt(descriptor, buffer, done, length - done, position + done);
        if (bytesRead === 0) throw new IntakeRefusal('damaged', { detail: 'the file was cut while read' });
        done += bytesRead;
      }
      return buffer;
    },
  };
}
