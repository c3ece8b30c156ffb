import { OutsideText } from '../kit/outside-text.tsx';
import styles from './evidence-list.module.css';

/**
 * What was measured, name by name. Values come from crawled pages: they are shown as text nodes, whatever they hold.
 */
export function EvidenceList({ evidence }: { evidence: Readonly<Record<string, unknown>> }) {
  const entries = Object.entries(evidence).filter(([, value]) => value !== null && value !== '');
  if (entries.length === 0) return null;
  return (
    <details className={styles.evidence}>
      <summary>检测数据</summary>
      <dl>
        {entries.map(([name, value]) => (
          <div key={name}>
            <dt>
              <OutsideText text={name} />
            </dt>
            <dd>
              <OutsideText text={typeof value === 'string' ? value : JSON.stringify(value)} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
