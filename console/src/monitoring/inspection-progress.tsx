import { Progress } from 'antd';
import { labelOf } from '../api/vocabulary.ts';
import { formatNumber } from '../kit/number.ts';
import { OutsideText } from '../kit/outside-text.tsx';
import { formatSpan } from '../kit/time.ts';
import styles from './inspection-progress.module.css';
import { type Inspection, isUnderWay } from './inspections.ts';

/** How far an inspection has come: pages read of pages known so far, findings, and where it is now. */
export function InspectionProgress({ inspection }: { inspection: Inspection }) {
  const { pagesPlanned, pagesDone, findings, currentUrl, maxPages } = inspection;
  const underWay = isUnderWay(inspection);
  const isRead = pagesPlanned > 0 && pagesDone >= pagesPlanned;
  // The last hundredth is for what is asked once more when all pages are read.
  const share = pagesPlanned > 0 ? Math.min(99, Math.floor((pagesDone / pagesPlanned) * 100)) : 0;
  const end = inspection.finishedAt ?? new Date().toISOString();
  return (
    <div>
      {underWay ? (
        <Progress
          percent={share}
          status="active"
          strokeColor="#b3322b"
          aria-label={`已读取 ${pagesDone} 页，已知 ${pagesPlanned} 页`}
        />
      ) : null}
      <dl className={styles.numbers}>
        <div>
          <dt>读取页面</dt>
          <dd>
            {formatNumber(pagesDone)}
            <small> / 已知 {formatNumber(pagesPlanned)}</small>
          </dd>
        </div>
        <div>
          <dt>问题</dt>
          <dd>{formatNumber(findings)}</dd>
        </div>
        <div>
          <dt>用时</dt>
          <dd>{inspection.startedAt ? formatSpan(inspection.startedAt, end) : '—'}</dd>
        </div>
        <div>
          <dt>页数上限</dt>
          <dd>{formatNumber(maxPages)}</dd>
        </div>
      </dl>
      {underWay ? (
        <p className={styles.where}>
          {inspection.state === 'queued' ? '已排队，稍后自动开始，可以离开本页。' : null}
          {isRead ? '页面已读完，正在核对链接，打不开的再试一次。' : null}
          {currentUrl && !isRead ? (
            <>
              正在读取{' '}
              <span className="figures">
                <OutsideText text={currentUrl} />
              </span>
            </>
          ) : null}
        </p>
      ) : null}
      <span className={styles.spoken} role="status">
        {underWay ? '' : `检查${labelOf('inspection-state', inspection.state)}，发现 ${findings} 个问题`}
      </span>
    </div>
  );
}
