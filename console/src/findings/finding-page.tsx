import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Answer } from '../api/client.ts';
import { labelOf } from '../api/vocabulary.ts';
import { FactList } from '../kit/fact-list.tsx';
import { Load } from '../kit/load.tsx';
import { formatNumber } from '../kit/number.ts';
import { OutsideText } from '../kit/outside-text.tsx';
import { Page, Panel } from '../kit/page.tsx';
import { StateMark } from '../kit/state-mark.tsx';
import { formatInstant } from '../kit/time.ts';
import { EvidenceList } from './evidence-list.tsx';
import { FindingFiles } from './finding-files.tsx';
import { FindingHistory } from './finding-history.tsx';
import styles from './finding-page.module.css';
import { FindingWords } from './finding-words.tsx';
import { findingQuery, seenByVersions, severityTone } from './findings.ts';
import { ModelOpinion } from './model-opinion.tsx';
import { PageAddress } from './page-address.tsx';
import { PageSnapshot } from './page-snapshot.tsx';

const route = getRouteApi('/_shell/findings/$findingId');

type Finding = Answer<'/api/v1/findings/{id}'>;

/** One finding: where, what was seen, which clause, why it happens and how to put it right. */
export function FindingPage() {
  const { findingId } = route.useParams();
  const finding = useQuery(findingQuery(findingId));
  return <Load query={finding}>{(data) => <FindingView finding={data} />}</Load>;
}

function FindingView({ finding }: { finding: Finding }) {
  const byPeople = finding.source.name.startsWith('findings.');
  return (
    <Page
      title={finding.title}
      above={<Link to="/findings">问题</Link>}
      beside={
        <>
          <StateMark tone={severityTone[finding.severity]}>{labelOf('severity', finding.severity)}</StateMark>
          <StateMark tone={finding.state === 'resolved' ? 'good' : 'idle'}>
            {labelOf('finding-state', finding.state)}
          </StateMark>
        </>
      }
      below={
        <>
          <Link to="/sites/$siteId" params={{ siteId: finding.siteId }}>
            {finding.siteName}
          </Link>
          ，{finding.unitName}
        </>
      }
    >
      <div className={styles.split}>
        <div className={styles.main}>
          <Panel title="发现的内容">
            <FactList
              facts={[
                ...(finding.url
                  ? [{ label: '页面', value: <PageAddress url={finding.url} />, wide: true }]
                  : []),
                // What people enter has no place on the page: the ledger's name for it says nothing to a reader.
                ...(byPeople ? [] : [{ label: '位置', value: <Place text={finding.place} />, wide: true }]),
              ]}
            />
            <FindingWords finding={finding} />
            <ModelOpinion opinion={finding.opinion} />
            <EvidenceList evidence={finding.evidence} />
          </Panel>
          {byPeople ? null : (
            <Panel title="页面快照">
              <PageSnapshot findingId={finding.id} />
            </Panel>
          )}
          <FindingFiles finding={finding} />
          <Panel title="怎样改">
            <dl className={styles.remedy}>
              <dt>原因</dt>
              <dd>{finding.cause}</dd>
              <dt>编辑人员</dt>
              <dd>{finding.remedy.editor}</dd>
              <dt>技术人员</dt>
              <dd>{finding.remedy.technician}</dd>
            </dl>
          </Panel>
        </div>
        <div className={styles.main}>
          <Panel title="判定">
            <FactList
              facts={[
                { label: '依据', value: finding.clause, wide: true },
                { label: '四不', value: labelOf('failing', finding.failing) },
                { label: '把握', value: labelOf('certainty', finding.certainty) },
                { label: '编码', value: <code>{finding.code}</code> },
                { label: '首次发现', value: formatInstant(finding.firstSeenAt) },
                { label: '最近发现', value: formatInstant(finding.lastSeenAt) },
                { label: '发现次数', value: formatNumber(finding.seenCount) },
                ...(byPeople ? [] : [{ label: '检出版本', value: seenByVersions(finding), wide: true }]),
                ...(finding.dueOn ? [{ label: '整改期限', value: finding.dueOn }] : []),
                ...(finding.reports.length > 0
                  ? [{ label: '找错留言', value: <Reports of={finding.reports} />, wide: true }]
                  : []),
                ...(finding.resolvedAt
                  ? [{ label: '消除时间', value: formatInstant(finding.resolvedAt) }]
                  : []),
              ]}
            />
          </Panel>
          <FindingHistory finding={finding} />
        </div>
      </div>
    </Page>
  );
}

function Place({ text }: { text: string }) {
  if (text === '') return '整页';
  return (
    <code>
      <OutsideText text={text} />
    </code>
  );
}

/** The public error reports that speak of it. */
function Reports({ of }: { of: Finding['reports'] }) {
  return of.map(({ id, number }) => (
    <div key={id}>
      <Link to="/error-reports/$reportId" params={{ reportId: id }}>
        {number}
      </Link>
    </div>
  ));
}
