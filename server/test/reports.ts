import { enterReport } from '../src/findings/index.ts';
import { calendarChanged, cityCalendar } from '../src/rectification/index.ts';
import { builder } from './city.ts';
import type { System } from './system.ts';

const enter = enterReport({ read: cityCalendar, changed: calendarChanged });

/** A public error report about a site. */
export async function addReport(system: System, siteId: string): Promise<string> {
  const said = { channel: 'phone', kind: 'wrong-word', words: '首页把“部署”写成了“布署”' };
  return (await system.run(enter, builder, { siteId, ...said })).id;
}
