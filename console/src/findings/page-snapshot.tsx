import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { type Answer, api, take } from '../api/client.ts';
import { Load } from '../kit/load.tsx';
import { OutsideText } from '../kit/outside-text.tsx';
import { formatInstant } from '../kit/time.ts';
import styles from './page-snapshot.module.css';

type Snapshot = Answer<'/api/v1/findings/{id}/snapshot'>;
type Lines = NonNullable<Snapshot['lines']>;

/** Lines shown on either side of the place, or from the top where none is marked. */
const AROUND = 8;

/**
 * The page as the check has seen it, from the archive of evidence: its text alone, line by line, so that nothing of it
 * can run, load or lead anywhere in here; the place of the finding is marked.
 */
export function PageSnapshot({ findingId }: { findingId: string }) {
  const query = useQuery({
    queryKey: ['findings', findingId, 'snapshot'],
    queryFn: () => take(api.GET('/api/v1/findings/{id}/snapshot', { params: { path: { id: findingId } } })),
    staleTime: 600_000,
  });
  return (
    <section aria-label="页面快照">
      <Load query={query}>{(snapshot) => <Shown key={findingId} snapshot={snapshot} />}</Load>
    </section>
  );
}

function Shown({ snapshot }: { snapshot: Snapshot }) {
  const [whole, setWhole] = useState(false);
  const { lines } = snapshot;
  if (lines === null) return <p className={styles.told}>没有页面快照：{snapshot.reason}</p>;
  const place = Math.max(
    lines.findIndex((line) => line.mark !== null),
    0,
  );
  const from = whole ? 0 : Math.max(0, place - AROUND);
  const to = whole ? lines.length : place + AROUND;
  return (
    <>
      <p className={styles.told}>
        页面快照（纯文本）{snapshot.at ? `，${formatInstant(snapshot.at)}` : ''}，状态码 {snapshot.status}
      </p>
      <div className={styles.lines}>{shownLines(lines, from, to)}</div>
      {to - from < lines.length && !whole ? (
        <Button size="small" onClick={() => setWhole(true)}>
          显示全部 {lines.length} 行
        </Button>
      ) : null}
    </>
  );
}

function shownLines(lines: Lines, from: number, to: number) {
  return lines
    .map((line, number) => ({ ...line, number }))
    .slice(from, to)
    .map(({ number, text, mark }) => (
      <p key={number}>
        {mark === null ? (
          <OutsideText text={text} />
        ) : (
          <>
            <OutsideText text={text.slice(0, mark.from)} />
            <mark>
              <OutsideText text={text.slice(mark.from, mark.to)} />
            </mark>
            <OutsideText text={text.slice(mark.to)} />
          </>
        )}
      </p>
    ));
}
