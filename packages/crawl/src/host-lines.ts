import { createNumberQueue, type NumberQueue } from './frontier/number-queue.ts';

/** Addresses that wait per host; hosts are served in turn, so that one with many does not hold up the others. */
export interface HostLines {
  push(host: string, id: number): void;
  /** The next address of a host that may have one more request open; that request counts until `done`. */
  next(): { readonly host: string; readonly id: number } | null;
  done(host: string): void;
  /** Forget what waits for a host. @returns how many that were */
  drop(host: string): number;
  /** Forget what waits and is not wanted any more. */
  retain(isWanted: (id: number) => boolean): void;
  readonly waiting: number;
  readonly running: number;
}

interface Line {
  readonly ids: NumberQueue;
  running: number;
  inTurn: boolean;
}

export function createHostLines(perHost: number): HostLines {
  const lines = new Map<string, Line>();
  let turn: string[] = [];
  let served = 0;
  let waiting = 0;
  let running = 0;

  function enterTurn(host: string, line: Line): void {
    if (line.inTurn || line.ids.size === 0 || line.running >= perHost) return;
    line.inTurn = true;
    turn.push(host);
  }

  function nextInTurn(): string | undefined {
    const host = turn[served];
    served += 1;
    if (served > 1_000 || served >= turn.length) {
      turn = turn.slice(served);
      served = 0;
    }
    return host;
  }

  function forgetIfIdle(host: string, line: Line): void {
    if (line.ids.size === 0 && line.running === 0) lines.delete(host);
  }

  return {
    push(host, id) {
      const line = lines.get(host) ?? { ids: createNumberQueue(), running: 0, inTurn: false };
      lines.set(host, line);
      line.ids.push(id);
      waiting += 1;
      enterTurn(host, line);
    },
    next() {
      for (let host = nextInTurn(); host !== undefined; host = nextInTurn()) {
        const line = lines.get(host);
        const id = line?.ids.shift();
        if (line !== undefined) line.inTurn = false;
        if (line === undefined || id === undefined) continue;
        waiting -= 1;
        running += 1;
        line.running += 1;
        enterTurn(host, line);
        return { host, id };
      }
      return null;
    },
    done(host) {
      const line = lines.get(host);
      running -= 1;
      if (line === undefined) return;
      line.running -= 1;
      enterTurn(host, line);
      forgetIfIdle(host, line);
    },
    drop(host) {
      const line = lines.get(host);
      if (line === undefined) return 0;
      let dropped = 0;
      while (line.ids.shift() !== undefined) dropped += 1;
      waiting -= dropped;
      forgetIfIdle(host, line);
      return dropped;
    },
    retain(isWanted) {
      for (const line of lines.values()) {
        for (let left = line.ids.size; left > 0; left -= 1) {
          const id = line.ids.shift();
          if (id !== undefined && isWanted(id)) line.ids.push(id);
          else waiting -= 1;
        }
      }
    },
    get waiting() {
      return waiting;
    },
    get running() {
      return running;
    },
  };
}
