import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Answer } from '../api/client.ts';
import { labelOf } from '../api/vocabulary.ts';
import { FactList } from '../kit/fact-list.tsx';
import { Load } from '../kit/load.tsx';
import { formatNumber } from '../kit/number.ts';
import { StateMark } from '../kit/state-mark.tsx';
import { formatInstant } from '../kit/time.ts';
import { EvidenceList } from './evidence-list.tsx';
import { FindingWords } from './finding-words.tsx';
import { findingQuery, seenByVersions, severityTone } from './findings.ts';
import { ModelOpinion } from './model-opinion.tsx';
import { PageAddress } from './page-address.tsx';
import { PageSnapshot } from './page-snapshot.tsx';
import styles from './triage-page.module.css';

type Finding = Answer<'/api/v1/findings/{id}'>;

/** Everything one needs to judge a finding, beside the queue. */
export function TriageCase({ findingId }: { findingId: string }) {
  const query = useQuery(findingQuery(findingId));
  return <Load query={query}>{(finding) => <Case finding={finding} />}</Load>;
}

function Case({ finding }: { finding: Finding }) {
  return (
    <article aria-label="当前问题">
      <div className={styles.caseHead}>
        <h2 className={styles.caseTitle}>
          <Link to="/findings/$findingId" params={{ findingId: finding.id }}>
            {finding.title}
          </Link>
        </h2>
        <StateMark tone={severityTone[finding.severity]}>{labelOf('severity', finding.severity)}</StateMark>
        <StateMark tone="idle">{labelOf('certainty', finding.certainty)}</StateMark>
        {finding.state === 'second-look' ? <StateMark tone="warn">待复看</StateMark> : null}
      </div>
      <p className={styles.caseSite}>
        {finding.siteName}
        {finding.unitName === finding.siteName ? '' : `，${finding.unitName}`}
        {finding.alike > 0 ? `；本网站还有 ${formatNumber(finding.alike)} 个同类问题待研判` : ''}
      </p>
      {finding.url ? (
        <p className={styles.caseSite}>
          <PageAddress url={finding.url} />
        </p>
      ) : null}
      <FindingWords finding={finding} />
      <ModelOpinion opinion={finding.opinion} />
      <PastVerdicts finding={finding} />
      <PageSnapshot findingId={finding.id} />
      <FactList
        facts={[
          { label: '依据', value: finding.clause, wide: true },
          { label: '原因', value: finding.cause, wide: true },
          { label: '首次发现', value: formatInstant(finding.firstSeenAt) },
          { label: '最近发现', value: `${formatInstant(finding.lastSeenAt)}，共 ${finding.seenCount} 次` },
          { label: '检出版本', value: seenByVersions(finding), wide: true },
        ]}
      />
      <EvidenceList evidence={finding.evidence} />
    </article>
  );
}

/** Former verdicts: why it was dismissed before, and what has ended the suppression. */
function PastVerdicts({ finding }: { finding: Finding }) {
  if (finding.verdicts.length === 0) return null;
  const ended = finding.suppression?.endedBecause;
  return (
    <ul className={styles.past} aria-label="此前的研判">
      {finding.verdicts.map((verdict) => (
        <li key={verdict.at}>
          {formatInstant(verdict.at)}，{verdict.by}：{labelOf('verdict', verdict.verdict)}
          {verdict.reason ? `，${verdict.reason}` : ''}
          {verdict.words ? `（${verdict.words}）` : ''}
        </li>
      ))}
      {ended ? <li>豁免已失效：{labelOf('suppression-end', ended)}</li> : null}
    </ul>
  );
}
