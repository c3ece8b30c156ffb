import { type Checker, createChecker, standardLayers } from '@mumian/textcheck';

let kept: Checker | undefined;

/** One checker for all looks of this process: what stands on many pages, and on a site again, is read once. */
export function textChecker(): Checker {
  kept ??= createChecker({ layers: standardLayers() });
  return kept;
}
