import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepRunning, pauseBefore, type Running } from './keep-running.ts';

type Part = Running & { number: number; die(): void };

/** Things that live until told to die, or until stopped; `fails` says which starts fail (the first start is 0). */
function parts(fails: (start: number) => boolean = () => false) {
  const alive: Part[] = [];
  const started: Part[] = [];
  let starts = 0;
  const start = async (): Promise<Part> => {
    const number = starts++;
    if (fails(number)) throw new Error(`start ${number} failed`);
    let die = (): void => undefined;
    const exited = new Promise<void>((resolve) => {
      die = () => {
        alive.splice(0, alive.length, ...alive.filter((other) => other !== part));
        resolve();
      };
    });
    const part: Part = { number, exited, die, stop: async () => die() };
    alive.push(part);
    started.push(part);
    return part;
  };
  return { start, alive, started };
}

/** A clock that stands still, and pauses that are over at once and written down. */
function stillTime(lifeMs = 0) {
  const pauses: number[] = [];
  let now = 0;
  return {
    pauses,
    now: () => {
      now += lifeMs;
      return now;
    },
    pause: async (ms: number) => {
      pauses.push(ms);
    },
  };
}

function nextReturn() {
  let told = (_part: Part): void => undefined;
  const next = (): Promise<Part> =>
    new Promise((resolve) => {
      told = resolve;
    });
  return { next, onReturn: (part: Part) => told(part) };
}

test('what dies is started again, one at a time', async () => {
  const { start, alive, started } = parts();
  const { next, onReturn } = nextReturn();
  const keeping = await keepRunning({
    start,
    limit: 3,
    onDeath: () => undefined,
    onReturn,
    time: stillTime(),
  });
  for (let death = 1; death <= 5; death += 1) {
    const back = next();
    keeping.current().die();
    expect((await back).number).toBe(death);
    expect(alive).toHaveLength(1);
  }
  await keeping.stop();
  await keeping.ended;
  expect(alive).toEqual([]);
  expect(started).toHaveLength(6);
});

test('who dies young waits longer each time, up to half a minute; who has lived well waits shortly', async () => {
  for (const [lifeMs, expected] of [
    [0, [100, 200, 400, 800]],
    [60_000, [100, 100, 100, 100]],
  ] as const) {
    const { start } = parts();
    const { next, onReturn } = nextReturn();
    const time = stillTime(lifeMs);
    const keeping = await keepRunning({ start, limit: 3, onDeath: () => undefined, onReturn, time });
    for (const _ of expected) {
      const back = next();
      keeping.current().die();
      await back;
    }
    await keeping.stop();
    expect(time.pauses).toEqual(expected);
  }
  fc.assert(
    fc.property(fc.nat(2000), (n) => {
      expect(pauseBefore(n)).toBeLessThanOrEqual(30_000);
      expect(pauseBefore(n + 1)).toBeGreaterThanOrEqual(pauseBefore(n));
    }),
  );
});

test('a first start that fails is the caller’s', async () => {
  const { start } = parts(() => true);
  const options = { start, limit: 3, onDeath: () => undefined, onReturn: () => undefined, time: stillTime() };
  await expect(keepRunning(options)).rejects.toThrow('start 0 failed');
});

test('it is given up after the limit of failed restarts in a row, with the last reason', async () => {
  const { start } = parts((n) => n > 0);
  const time = stillTime();
  const keeping = await keepRunning({
    start,
    limit: 4,
    onDeath: () => undefined,
    onReturn: () => undefined,
    time,
  });
  keeping.current().die();
  await expect(keeping.ended).rejects.toThrow('start 4 failed');
  expect(time.pauses).toEqual([100, 200, 400, 800]);
});

test('whatever has failed and died before, after stop nothing is alive and nothing starts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 12 }), fc.nat(6), async (failing, deaths) => {
      const { start, alive, started } = parts((n) => n > 0 && failing[n % 12] === true);
      const { next, onReturn } = nextReturn();
      const keeping = await keepRunning({
        start,
        limit: Number.POSITIVE_INFINITY,
        onDeath: () => undefined,
        onReturn,
        time: stillTime(),
      });
      for (let death = 0; death < deaths && failing.includes(false); death += 1) {
        const back = next();
        keeping.current().die();
        await back;
      }
      keeping.current().die();
      await keeping.stop();
      const then = started.length;
      await keeping.ended;
      expect(alive).toEqual([]);
      expect(started).toHaveLength(then);
    }),
    { numRuns: 50 },
  );
});
