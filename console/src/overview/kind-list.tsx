import { useState } from 'react';
import { labelOf } from '../api/vocabulary.ts';
import { HrefLink } from '../kit/href-link.tsx';
import { formatNumber } from '../kit/number.ts';
import styles from './kind-list.module.css';
import type { Kind } from './trend.ts';

const shown = 8;

/** Open findings by kind: a bar beside each number, which opens its list. */
export function KindList({ kinds }: { kinds: readonly Kind[] }) {
  const [isWhole, setWhole] = useState(false);
  const most = Math.max(1, ...kinds.map(({ open }) => open.value));
  const visible = isWhole ? kinds : kinds.slice(0, shown);
  return (
    <>
      <ul className={styles.kinds}>
        {visible.map(({ code, title, open, rule }) => (
          <li key={code}>
            <HrefLink href={open.href} className={styles.kind}>
              <span className={styles.title}>{title}</span>
              <span className={styles.value}>{formatNumber(open.value)}</span>
              <span
                className={styles.bar}
                aria-hidden="true"
                style={{ width: `${(open.value / most) * 100}%` }}
              />
            </HrefLink>
            {rule ? <Believed rule={rule} /> : null}
          </li>
        ))}
      </ul>
      {kinds.length > shown ? (
        <button type="button" className={styles.more} onClick={() => setWhole(!isWhole)}>
          {isWhole ? '收起' : `全部 ${kinds.length} 种`}
        </button>
      ) : null}
    </>
  );
}

/** How far the number beside it may be believed: the rule's precision, which opens the findings that were judged. */
function Believed({ rule }: { rule: NonNullable<Kind['rule']> }) {
  const standing = rule.state === 'active' ? '' : `，${labelOf('rule-state', rule.state)}`;
  if (rule.bound === null) return <small className={styles.rule}>未研判{standing}</small>;
  return (
    <small className={styles.rule}>
      精度下限 {(rule.bound * 100).toFixed(1)}%，
      <HrefLink href={rule.href}>研判 {formatNumber(rule.judged)} 次</HrefLink>
      {standing}
    </small>
  );
}
