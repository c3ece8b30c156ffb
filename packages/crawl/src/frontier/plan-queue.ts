import { createNumberQueue, type NumberQueue } from './number-queue.ts';

/** Addresses that wait for their turn: the lowest rank first, and within a rank in the order in which they came. */
export interface PlanQueue {
  readonly size: number;
  push(id: number, rank: number): void;
  shift(): number | undefined;
}

const MAX_RANK = 255;

/** Ranks are 0 to 255 (higher ones count as 255); clicks from the start page make the crawl breadth first. */
export function createPlanQueue(): PlanQueue {
  const ranks: NumberQueue[] = [];
  let lowest = 0;
  let size = 0;
  return {
    get size() {
      return size;
    },
    push(id, wanted) {
      const rank = Math.min(wanted, MAX_RANK);
      while (ranks.length <= rank) ranks.push(createNumberQueue());
      ranks[rank]?.push(id);
      lowest = Math.min(lowest, rank);
      size += 1;
    },
    shift() {
      if (size === 0) return undefined;
      while (ranks[lowest]?.size === 0) lowest += 1;
      size -= 1;
      return ranks[lowest]?.shift();
    },
  };
}
