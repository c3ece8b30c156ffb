const BYTES = 16;

/**
 * Keys by which the server tells that it has had a request before (`Idempotency-Key`). The same content keeps its key
 * until the server has answered it: whoever submits a form again because no answer came does not make a second thing.
 */
export class RepeatKeys {
  readonly #open = new Map<string, string>();

  /** The key of this content: the one it was sent with, while that is without an answer. */
  of(content: string): string {
    const key = this.#open.get(content) ?? newKey();
    this.#open.set(content, key);
    return key;
  }

  /** The server has answered, with yes or no: the same content is something new from here on. */
  answered(key: string): void {
    for (const [content, of] of this.#open) if (of === key) this.#open.delete(content);
  }
}

/** Not `randomUUID`, which browsers keep from pages without https. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
