/**
 * Runs tasks with a limit in all and a limit per group (a host), taking the groups in turn. Tasks of one group
 * start in the order in which they came.
 */
export interface Lane {
  push(group: string, task: () => Promise<void>): void;
  /** Forget the tasks that have not started. */
  clear(): void;
  /** Tasks waiting or running. */
  readonly size: number;
}

export interface LaneLimits {
  readonly total: number;
  readonly perGroup: number;
}

interface Group {
  readonly tasks: (() => Promise<void>)[];
  running: number;
  inTurn: boolean;
}

/**
 * @param onSettled called after each task, with the error when it failed
 */
export function createLane(limits: LaneLimits, onSettled: (error: unknown) => void): Lane {
  const groups = new Map<string, Group>();
  const turn: string[] = [];
  let running = 0;
  let waiting = 0;

  function enterTurn(name: string, group: Group): void {
    if (group.inTurn || group.tasks.length === 0 || group.running >= limits.perGroup) return;
    group.inTurn = true;
    turn.push(name);
  }

  function start(): void {
    while (running < limits.total) {
      const name = turn.shift();
      const group = name === undefined ? undefined : groups.get(name);
      if (name === undefined || group === undefined) return;
      group.inTurn = false;
      const task = group.tasks.shift();
      if (task === undefined) continue;
      waiting -= 1;
      running += 1;
      group.running += 1;
      enterTurn(name, group);
      task().then(
        () => settle(name, group, undefined),
        (error: unknown) => settle(name, group, error),
      );
    }
  }

  function settle(name: string, group: Group, error: unknown): void {
    running -= 1;
    group.running -= 1;
    if (group.running === 0 && group.tasks.length === 0) groups.delete(name);
    else enterTurn(name, group);
    onSettled(error);
    start();
  }

  return {
    push(name, task) {
      const group = groups.get(name) ?? { tasks: [], running: 0, inTurn: false };
      groups.set(name, group);
      group.tasks.push(task);
      waiting += 1;
      enterTurn(name, group);
      start();
    },
    clear() {
      for (const group of groups.values()) group.tasks.length = 0;
      waiting = 0;
    },
    get size() {
      return running + waiting;
    },
  };
}
