/**
 * What a process has started, to be stopped in the opposite order. Steps added together stop together. A step that fails does not
 * keep the others from being stopped; the first failure is thrown at the end.
 */
export class Unwinding {
  readonly #steps: (() => Promise<unknown>)[] = [];

  add(...together: (() => Promise<unknown>)[]): void {
    this.#steps.push(() => Promise.all(together.map((step) => step())));
  }

  async unwind(): Promise<void> {
    const failures: unknown[] = [];
    for (let step = this.#steps.pop(); step !== undefined; step = this.#steps.pop()) {
      await step().catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }
}
