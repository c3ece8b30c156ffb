/** Lets a limited number in at one time; the others wait in the order they came. */
export interface Gate {
  /** Waits for a place and gives the way out, to be called once. */
  enter(): Promise<() => void>;
}

export function createGate(places: number): Gate {
  const waiting: (() => void)[] = [];
  let inside = 0;
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) inside -= 1;
    else next();
  };
  return {
    enter: async () => {
      if (inside >= places) await new Promise<void>((resolve) => waiting.push(resolve));
      else inside += 1;
      return leave;
    },
  };
}
