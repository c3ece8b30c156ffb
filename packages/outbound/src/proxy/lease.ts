import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Socket } from 'node:net';

export interface LeaseLimits {
  /** Bytes in both directions, all connections together. */
  readonly bytes: number;
  /** Connections to the outside at the same time. */
  readonly connections: number;
}

/** A request of the browser that was not let through, or that failed on its way. */
export interface Obstacle {
  /** As `URL.origin` writes it. */
  readonly origin: string;
  /** A code of the guard, of the resolver or of the connection: `address.private`, `dns.nxdomain`, `tcp.refused` … */
  readonly code: string;
}

const MOST_OBSTACLES = 200;

/**
 * The right to use the proxy for one page: a name and a secret that nobody else on the machine can guess, a budget,
 * and all its connections, which end with it.
 */
export class Lease {
  readonly name = randomBytes(12).toString('base64url');
  readonly secret = randomBytes(24).toString('base64url');
  readonly #limits: LeaseLimits;
  readonly #sockets = new Set<Socket>();
  readonly #obstacles: Obstacle[] = [];
  readonly #onClose: () => void;
  #outward = 0;
  #bytes = 0;
  #closed = false;

  constructor(limits: LeaseLimits, onClose: () => void) {
    this.#limits = limits;
    this.#onClose = onClose;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** What was refused or failed, oldest first, at most 200. */
  get obstacles(): readonly Obstacle[] {
    return this.#obstacles;
  }

  /** The budget of bytes is spent: whatever was loaded is not whole. */
  get exhausted(): boolean {
    return this.#bytes > this.#limits.bytes;
  }

  /** Whether the credential of a request is this lease's; takes as long for a wrong one as for the right one. */
  accepts(secret: string): boolean {
    const given = Buffer.from(secret);
    const right = Buffer.from(this.secret);
    return given.length === right.length && timingSafeEqual(given, right);
  }

  /** The last obstacle that an origin met; null when there was none. */
  obstacleOf(origin: string): string | null {
    return this.#obstacles.findLast((obstacle) => obstacle.origin === origin)?.code ?? null;
  }

  note(origin: string, code: string): void {
    if (this.#obstacles.length < MOST_OBSTACLES) this.#obstacles.push({ origin, code });
  }

  /** Take one of the places for connections to the outside; false when all are taken. Give it back with `leave`. */
  enter(): boolean {
    if (this.#closed || this.#outward >= this.#limits.connections) return false;
    this.#outward += 1;
    return true;
  }

  leave(): void {
    this.#outward -= 1;
  }

  /** Spend bytes; false when the budget is gone, and then every connection of the lease has been ended. */
  spend(bytes: number): boolean {
    this.#bytes += bytes;
    if (this.#bytes <= this.#limits.bytes) return true;
    this.#end();
    return false;
  }

  /** A connection that ends with the lease. */
  hold(socket: Socket): void {
    if (this.#closed) {
      socket.destroy();
      return;
    }
    if (this.#sockets.has(socket)) return;
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
  }

  /** The credential stops working and every connection ends. May be called twice. */
  close(): void {
    if (!this.#closed) this.#onClose();
    this.#closed = true;
    this.#end();
  }

  #end(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}
