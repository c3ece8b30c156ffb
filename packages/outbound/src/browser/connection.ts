import type { Readable, Writable } from 'node:stream';
import { frame, PipeReader } from './pipe-framing.ts';

/** Parameters and results of the Chrome DevTools Protocol: read field by field, never trusted to have a shape. */
export type Fields = Readonly<Record<string, unknown>>;

export interface BrowserEvent {
  readonly method: string;
  readonly params: Fields;
  /** Null for events of the browser itself. */
  readonly sessionId: string | null;
}

/** The other end of the pipe is gone, or said something that it may not. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
}

/** The browser refused a command. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
}

/** A screenshot of 1280 × 4000 and a DOM of 20 million characters stay well below it. */
const MAX_MESSAGE_BYTES = 160 * 1024 * 1024;

interface Waiting {
  readonly resolve: (result: Fields) => void;
  readonly reject: (error: Error) => void;
}

/** Commands and events over the debugging pipe: no port is open that another user of the machine could find. */
export class Connection {
  readonly #output: Writable;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Set<(event: BrowserEvent) => void>();
  #lost: ConnectionLost | null = null;
  #lastId = 0;

  constructor(input: Readable, output: Writable) {
    this.#output = output;
    const reader = new PipeReader(MAX_MESSAGE_BYTES);
    input.on('data', (chunk: Buffer) => {
      try {
        for (const message of reader.read(chunk)) this.#take(asFields(message));
      } catch (error) {
        input.destroy();
        this.lose(error instanceof Error ? error.message : String(error));
      }
    });
    input.on('error', (error) => this.lose(error.message));
    output.on('error', (error) => this.lose(error.message));
    input.once('close', () => this.lose('the browser closed the pipe'));
  }

  /** @throws (rejects) ConnectionLost, or an error that carries what the browser objected to */
  send(method: string, params: Fields = {}, sessionId: string | null = null): Promise<Fields> {
    if (this.#lost !== null) return Promise.reject(this.#lost);
    return new Promise((resolve, reject) => {
      this.#waiting.set(this.#write(method, params, sessionId), { resolve, reject });
    });
  }

  /** Send a command whose answer changes nothing: a page may well be gone before it arrives. */
  tell(method: string, params: Fields, sessionId: string | null = null): void {
    if (this.#lost === null) this.#write(method, params, sessionId);
  }

  /** Listen to all events; the answer ends it. */
  listen(listener: (event: BrowserEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Whatever is asked from now on, and what was asked before, is refused. */
  lose(reason: string): void {
    this.#lost ??= new ConnectionLost(reason);
    for (const { reject } of this.#waiting.values()) reject(this.#lost);
    this.#waiting.clear();
  }

  #write(method: string, params: Fields, sessionId: string | null): number {
    this.#lastId += 1;
    const id = this.#lastId;
    this.#output.write(frame({ id, method, params, ...(sessionId === null ? {} : { sessionId }) }));
    return id;
  }

  #take(message: Fields): void {
    if (typeof message.id === 'number') {
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if (message.error === undefined) waiting?.resolve(asFields(message.result));
      else waiting?.reject(new CommandRefused(String(asFields(message.error).message)));
      return;
    }
    const event = {
      method: asText(message.method),
      params: asFields(message.params),
      sessionId: typeof message.sessionId === 'string' ? message.sessionId : null,
    };
    for (const listener of [...this.#listeners]) listener(event);
  }
}

/** The fields of an object; none when it is no object. */
export function asFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

/** A text, empty when it is none. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
