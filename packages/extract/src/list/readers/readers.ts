import { gkmlpt } from './gkmlpt.ts';
import { hiddenMarkup } from './hidden-markup.ts';
import { jpaas } from './jpaas.ts';
import { jpage } from './jpage.ts';
import type { ScriptReader } from './reader.ts';
import { scriptPaging } from './script-paging.ts';
import { scriptRecords } from './script-records.ts';
import { trsArray } from './trs-array.ts';
import { trsPaging } from './trs-paging.ts';
import { writtenMarkup } from './written-markup.ts';

/** All readers of lists that scripts make, the surest first. */
export const SCRIPT_READERS: readonly ScriptReader[] = [
  jpage,
  jpaas,
  gkmlpt,
  trsPaging,
  trsArray,
  scriptRecords,
  writtenMarkup,
  hiddenMarkup,
  scriptPaging,
];
