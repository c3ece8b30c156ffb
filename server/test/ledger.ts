import { z } from 'zod';
import { type Raised, type Raising, raiseFindings } from '../src/findings/index.ts';
import { newId } from '../src/platform/database/index.ts';
import { type Actor, operation } from '../src/platform/operation/index.ts';
import type { Fault, Sighting } from '../src/wing.ts';
import type { System } from './system.ts';

/** A check that looks at sites, as jobs do. */
const checker: Actor = { kind: 'job', name: 'test.look', permissions: ['finding.raise'] };

const look = operation(
  { name: 'test.look', summary: '检查', permission: 'finding.raise', input: z.custom<Raising>() },
  raiseFindings,
);

/** One look at a site by a check; each call is a look of its own unless the source is given. */
export function lookAt(
  system: System,
  of: Pick<Raising, 'siteId' | 'measured'> & Partial<Raising>,
  as: Actor = checker,
): Promise<Raised> {
  return system.run(look, as, { source: { name: 'test.look', id: newId() }, ...of });
}

/** A fault in exact words; `recheck` is never asked in these tests. */
export function fault(code: string, of: Partial<Fault> = {}): Fault {
  return {
    code,
    title: `问题 ${code}`,
    clause: '攀办函〔2017〕11号 一',
    failing: 'impractical',
    severity: 'ordinary',
    cause: '页面已删除。',
    remedy: { editor: '改正链接。', technician: '设置跳转。' },
    recheck: async () => {
      throw new Error('not asked in this test');
    },
    ...of,
  };
}

/** A certain sighting at a place. */
export function sighting(siteId: string, place: string, of: Partial<Sighting> = {}): Sighting {
  return {
    siteId,
    place,
    url: `http://${place}`,
    snippet: '打不开',
    evidence: { status: 404 },
    certainty: 'certain',
    ...of,
  };
}
