import { platformErrors } from '../errors/index.ts';

export interface GateSize {
  /** Pieces of work at the same time. */
  places: number;
  /** How many more may wait. */
  waiting: number;
  /** How long one waits at most, in milliseconds. */
  patienceMs: number;
}

/**
 * Lets only so much work at the database at once, and only so much wait for it: the rest is refused at once and clearly,
 * before anything has begun. Readings and changes have a gate each, so that neither takes the places of the other.
 */
export class Gate {
  readonly #size: GateSize;
  readonly #queue: (() => void)[] = [];
  #busy = 0;

  constructor(size: GateSize) {
    this.#size = size;
  }

  /** @throws Refusal `platform.busy` when there is no place, or none became free in time */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    await this.#enter();
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  async #enter(): Promise<void> {
    if (this.#busy < this.#size.places) {
      this.#busy += 1;
      return;
    }
    if (this.#queue.length >= this.#size.waiting) throw platformErrors.refuse('busy', {});
    await new Promise<void>((resolve, reject) => {
      const turn = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#queue.splice(this.#queue.indexOf(turn), 1);
        reject(platformErrors.refuse('busy', {}));
      }, this.#size.patienceMs);
      this.#queue.push(turn);
    });
  }

  /** The place goes to whoever has waited longest. */
  #leave(): void {
    const next = this.#queue.shift();
    if (next) next();
    else this.#busy -= 1;
  }
}
