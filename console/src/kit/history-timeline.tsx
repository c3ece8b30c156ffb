import { Timeline } from 'antd';
import type { ReactNode } from 'react';
import { formatInstant } from './time.ts';

interface HistoryEntry {
  id: string;
  at: string;
  by: string;
  verb: string;
  reason?: string | null;
}

interface HistoryTimelineProps {
  entries: readonly HistoryEntry[];
  /** What each verb is called; one without a word is shown as it is. */
  words: Readonly<Record<string, string>>;
  /** What came before the first entry. */
  beginning?: { key: string; content: ReactNode };
}

/** What was done with a thing, by whom and when, newest first. */
export function HistoryTimeline({ entries, words, beginning }: HistoryTimelineProps) {
  return (
    <Timeline
      items={[
        ...entries.map(({ id, at, by, verb, reason }) => ({
          key: id,
          content: (
            <>
              <div>{words[verb] ?? verb}</div>
              <small>
                {formatInstant(at)}，{by}
                {reason ? `：${reason}` : ''}
              </small>
            </>
          ),
        })),
        ...(beginning ? [beginning] : []),
      ]}
    />
  );
}
