import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { ApiClient } from '../server/test/api-client.ts';

const betweenMs = 60;
const againMs = 50;

/** One thing to be created, from its first sending to its acknowledgement. */
interface Write {
  /** Unique; what the thing is found by afterwards. */
  mark: string;
  key: string;
  /** Given back with the acknowledgement. */
  id?: string;
  sent: number;
}

/**
 * Writers that create people one after the other, each under a key of its own, and send again whatever was not
 * acknowledged: the same content under the same key, until it is.
 */
export class Load {
  readonly writes: Write[] = [];
  /** Sendings after the first of a write. */
  repeats = 0;
  /** Refusals with 503, by which the server said that nothing was done. */
  refusals = 0;
  readonly #clients: readonly ApiClient[];
  readonly #unitId: string;
  #isOn = false;
  #acknowledged: () => void = () => undefined;
  #running: Promise<void>[] = [];

  constructor(clients: readonly ApiClient[], unitId: string) {
    this.#clients = clients;
    this.#unitId = unitId;
  }

  start(): void {
    this.#isOn = true;
    this.#running = this.#clients.map((client) => this.#write(client));
  }

  /** Begins nothing new, and waits until everything begun is acknowledged. */
  async stop(): Promise<void> {
    this.#isOn = false;
    await Promise.all(this.#running);
  }

  /** Resolves at the next acknowledgement. */
  acknowledged(): Promise<void> {
    return new Promise((resolve) => {
      this.#acknowledged = resolve;
    });
  }

  async #write(client: ApiClient): Promise<void> {
    while (this.#isOn) {
      const write: Write = { mark: randomUUID(), key: randomUUID(), sent: 0 };
      this.writes.push(write);
      while (write.id === undefined) await this.#send(client, write);
      this.#acknowledged();
      await pause(betweenMs);
    }
  }

  async #send(client: ApiClient, write: Write): Promise<void> {
    write.sent += 1;
    if (write.sent > 1) this.repeats += 1;
    const body = { name: '压力测试', unitId: this.#unitId, post: write.mark, phone: '0899-5500000' };
    const answer = await client
      .call('POST', '/api/v1/people', body, { 'idempotency-key': write.key })
      .catch(() => undefined);
    if (answer?.status === 201) write.id = String(answer.body.id);
    else if (answer !== undefined && answer.status < 500 && answer.status !== 429) {
      throw new Error(`refused for good: ${JSON.stringify(answer.body)}`);
    } else await pause(againMs);
    if (answer?.status === 503) this.refusals += 1;
  }
}
