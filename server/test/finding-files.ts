import { Readable } from 'node:stream';
import { addFindingFile } from '../src/findings/index.ts';
import { builder } from './city.ts';
import type { System } from './system.ts';

/** A whole PNG of one pixel (ISO/IEC 15948). */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A picture at a finding. */
export async function addFile(system: System, findingId: string): Promise<string> {
  const file = Readable.from([PIXEL]);
  return (await system.run(addFindingFile, builder, { id: findingId, name: '佐证', file })).id;
}
