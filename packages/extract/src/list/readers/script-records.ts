import { itemsOfValue } from '../list-record.ts';
import type { ListItem } from '../list-result.ts';
import { readLiteral } from '../script-literal.ts';
import type { ScriptPage, ScriptReader } from './reader.ts';

/* Lists as data in a script: `var listData = [{title: …, url: …, date: …}]`, `list.push({…})`, JSON blocks. */
const FIELD = /["']?(?:doc|info|article|show)?(?:title|bt|biaoti|headline|subject)["']?\s*:/i;
const START = /(?:[=:(]\s*|^\s*)(?=\[\s*\{|\{\s*["']?\w+["']?\s*:\s*[[{"'])/g;
const PUSH = /\.push\s*\(\s*(?=\{)/g;
const MAX_STARTS = 40;
const LEAST = 2;

export const scriptRecords: ScriptReader = {
  name: 'script-records',
  recognise: ({ scripts }) => scripts.some((script) => FIELD.test(script)),
  read({ scripts, base, today }: ScriptPage) {
    let best: ListItem[] = [];
    for (const script of scripts) {
      if (!FIELD.test(script)) continue;
      const pushed = [...script.matchAll(PUSH)]
        .slice(0, 2_000)
        .flatMap((match) => readLiteral(script, match.index + match[0].length) ?? []);
      const starts = [...script.matchAll(START)].slice(0, MAX_STARTS);
      const values = starts.flatMap((match) => readLiteral(script, match.index + match[0].length) ?? []);
      for (const value of [pushed, values, ...values]) {
        const items = itemsOfValue(value, base, today);
        if (items.length > best.length) best = items;
      }
    }
    return best.length < LEAST ? null : { items: best, pages: null, requests: [] };
  },
};
