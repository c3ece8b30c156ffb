import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { api, type Filters, type Input, take } from '../api/client.ts';
import { valuesOf } from '../api/vocabulary.ts';
import { oneOf, text } from '../kit/search-params.ts';
import { rowsOf, useServerPages } from '../kit/server-pages.ts';
import type { FindingRow } from './findings.ts';

/** What narrows the triage queue, in the address and on the wire alike. */
export const triageSearch = {
  q: text,
  siteId: text,
  code: text,
  state: oneOf(valuesOf('finding-state')),
  failing: oneOf(valuesOf('failing')),
  severity: oneOf(valuesOf('severity')),
  certainty: oneOf(valuesOf('certainty')),
  opinion: oneOf(valuesOf('opinion-verdict')),
};

/** One verdict of a person, ready to be sent for some findings. */
export type Judging =
  | { verb: 'confirm' }
  | ({ verb: 'dismiss' } & Omit<Input<'/api/v1/findings/dismiss'>, 'items'>)
  | ({ verb: 'mark-duplicate' } & Omit<Input<'/api/v1/findings/mark-duplicate'>, 'items'>)
  | ({ verb: 'ask-second-look' } & Omit<Input<'/api/v1/findings/ask-second-look'>, 'items'>);

export interface Judged {
  /** What was done, for the line that offers to undo it. */
  label: string;
  items: { id: string; version: number }[];
}

type Items = Input<'/api/v1/findings/confirm'>['items'];

/** As many as the server takes at once. */
const AT_ONCE = 200;

async function send(judging: Judging, items: Items): Promise<Judged['items']> {
  const judged: Judged['items'] = [];
  for (let from = 0; from < items.length; from += AT_ONCE) {
    const some = items.slice(from, from + AT_ONCE);
    const { items: standing } = await post(judging, some);
    // The server takes back by these two alone, and refuses what it does not know.
    judged.push(...standing.map(({ id, version }) => ({ id, version })));
  }
  return judged;
}

function post(judging: Judging, items: Items) {
  switch (judging.verb) {
    case 'confirm':
      return take(api.POST('/api/v1/findings/confirm', { body: { items } }));
    case 'dismiss': {
      const { verb: _, ...body } = judging;
      return take(api.POST('/api/v1/findings/dismiss', { body: { ...body, items } }));
    }
    case 'mark-duplicate': {
      const { verb: _, ...body } = judging;
      return take(api.POST('/api/v1/findings/mark-duplicate', { body: { ...body, items } }));
    }
    case 'ask-second-look': {
      const { verb: _, ...body } = judging;
      return take(api.POST('/api/v1/findings/ask-second-look', { body: { ...body, items } }));
    }
  }
}

const words: Record<Judging['verb'], string> = {
  confirm: '确认',
  dismiss: '判为误报',
  'mark-duplicate': '判为重复',
  'ask-second-look': '请人复看',
};

/**
 * The queue of what waits for a verdict, the gravest first. Judged rows leave it at once, before the server has answered,
 * and the next comes by itself; verdicts are sent one after the other, and the last can be taken back.
 */
export function useTriage(filters: Filters<'/api/v1/findings'>) {
  const queries = useQueryClient();
  const narrowed: Filters<'/api/v1/findings'> = { ...filters, phase: 'triage', sort: '-severity' };
  const pages = useServerPages(['findings', 'triage', narrowed], (after) =>
    take(api.GET('/api/v1/findings', { params: { query: { ...narrowed, after } } })),
  );
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<Judged>();
  // Read when a verdict's turn to be sent has come, which may be after the screen was drawn for it.
  const sent = useRef<{ last: Judged | undefined; versions: Map<string, number> }>({
    last: undefined,
    versions: new Map(),
  });
  const keepLast = (judged: Judged | undefined) => {
    sent.current.last = judged;
    setLast(judged);
  };
  const rows = useMemo(
    () => rowsOf(pages.data?.pages ?? [], (row) => row.id).filter((row) => !gone.has(row.id)),
    [pages.data, gone],
  );
  const first = pages.data?.pages[0];

  /** Takes rows out of sight, or back into it. */
  const hide = (ids: readonly string[]) => setGone((before) => new Set([...before, ...ids]));
  const show = (ids: readonly string[]) =>
    setGone((before) => new Set([...before].filter((id) => !ids.includes(id))));
  const judge = async (judging: Judging, of: readonly FindingRow[]) => {
    const { versions } = sent.current;
    try {
      const items = await send(
        judging,
        of.map(({ id, version }) => ({ id, version: versions.get(id) ?? version })),
      );
      keepLast({ label: `已${words[judging.verb]} ${items.length} 个`, items });
    } catch (error) {
      show(of.map(({ id }) => id));
      throw error;
    }
    void queries.invalidateQueries({ queryKey: ['overview'] });
  };
  /** @returns whether there was a verdict to take back */
  const undo = async (): Promise<boolean> => {
    const judged = sent.current.last;
    if (!judged) return false;
    const body = { items: judged.items };
    const { items } = await take(api.POST('/api/v1/findings/reconsider', { body }));
    for (const { id, version } of items) sent.current.versions.set(id, version);
    show(items.map(({ id }) => id));
    keepLast(undefined);
    return true;
  };
  /** Reads the queue anew: another person has judged some of it meanwhile. */
  const refresh = () => {
    setGone(new Set());
    sent.current.versions.clear();
    return queries.invalidateQueries({ queryKey: ['findings'] });
  };
  const waiting = first ? first.total - gone.size : 0;
  return { pages, rows, first, waiting, last, hide, judge, undo, refresh };
}
