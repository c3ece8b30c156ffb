/**
 * Messages of a remote debugging pipe: JSON texts, each ended by a NUL byte (`--remote-debugging-pipe`, Chromium
 * content/browser/devtools/devtools_pipe_handler.cc).
 */
export class PipeReader {
  readonly #limit: number;
  #parts: Buffer[] = [];
  #size = 0;

  /** @param limit bytes of one message; the other side is not trusted to be brief */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /**
   * Take a piece as it came and return the messages that it completes.
   *
   * @throws RangeError when a message passes the limit, SyntaxError when one is no JSON
   */
  read(chunk: Buffer): unknown[] {
    const messages: unknown[] = [];
    let from = 0;
    for (;;) {
      const end = chunk.indexOf(0, from);
      this.#keep(chunk.subarray(from, end === -1 ? chunk.length : end));
      if (end === -1) return messages;
      messages.push(JSON.parse(Buffer.concat(this.#parts).toString('utf8')));
      this.#parts = [];
      this.#size = 0;
      from = end + 1;
    }
  }

  #keep(part: Buffer): void {
    this.#size += part.length;
    if (this.#size > this.#limit) throw new RangeError('a message of the browser is too long');
    if (part.length > 0) this.#parts.push(part);
  }
}

/** One message as it is written to the pipe. JSON escapes NUL, so the end cannot stand inside. */
export function frame(message: object): string {
  return `${JSON.stringify(message)}\0`;
}
