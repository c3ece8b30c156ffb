import { type FileHandle, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';

const limitBytes = 20 * 1024 * 1024;

/**
 * A log file that never grows beyond twice the limit: when `<name>.log` is full it becomes `<name>.log.1`, replacing the one
 * before. Readable by the owner of the process only.
 */
export class RotatingLog extends Writable {
  readonly #path: string;
  readonly #limit: number;
  #file: FileHandle | undefined;
  #size = 0;

  constructor(folder: string, name: string, limit: number = limitBytes) {
    super({ decodeStrings: true });
    this.#path = join(folder, `${name}.log`);
    this.#limit = limit;
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#append(chunk).then(() => done(), done);
  }

  override _final(done: (error?: Error | null) => void): void {
    Promise.resolve(this.#file?.close()).then(() => done(), done);
  }

  async #append(chunk: Buffer): Promise<void> {
    if (this.#file === undefined) {
      this.#file = await open(this.#path, 'a', 0o600);
      this.#size = (await this.#file.stat()).size;
    }
    if (this.#size > 0 && this.#size + chunk.length > this.#limit) {
      await this.#file.close();
      await rename(this.#path, `${this.#path}.1`);
      this.#file = await open(this.#path, 'a', 0o600);
      this.#size = 0;
    }
    await this.#file.write(chunk);
    this.#size += chunk.length;
  }
}
