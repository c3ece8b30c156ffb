import { calendar, shanghaiDay } from '@mumian/workdays';

const DAY_MS = 86_400_000;

/** The working days before the day of the first start, as calendar dates, the last one last. */
export function workdaysBefore(now: Date, count: number): string[] {
  const { isWorkday } = calendar();
  const days: string[] = [];
  for (let date = dayBefore(shanghaiDay(now)); days.length < count; date = dayBefore(date)) {
    if (isWorkday(date)) days.unshift(date);
  }
  return days;
}

/** An instant of a day in Asia/Shanghai, `time` as `HH:MM`. */
export function at(date: string, time: string): Date {
  return new Date(`${date}T${time}:00+08:00`);
}

function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);
}

/** Numbers that look random and are the same every time: whole, from 0 to below the given one. */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}
