import { Link } from '@tanstack/react-router';
import { labelOf } from '../api/vocabulary.ts';
import { formatNumber } from '../kit/number.ts';
import { StateMark } from '../kit/state-mark.tsx';
import styles from './rule-list-page.module.css';
import { type Rule, trialTones } from './rules.ts';

/** Where a rule's latest trial stands, in a word, and its numbers; leads to the whole. */
export function RuleTrialMark({ rule }: { rule: Rule }) {
  const { trial, isTriable, isHeld } = rule;
  if (trial === null)
    return (
      <Link
        to="/rules/$ruleId/trial"
        params={{ ruleId: rule.id }}
        aria-label={`${rule.title}：${unTried(isTriable)}`}
      >
        {isTriable ? unTried(true) : <span className={styles.code}>{unTried(false)}</span>}
      </Link>
    );
  const state = labelOf('rule-trial-state', trial.state);
  return (
    <Link to="/rules/$ruleId/trial" params={{ ruleId: rule.id }}>
      <StateMark tone={trialTones[trial.state]}>{isHeld ? `规则已更新，${state}` : state}</StateMark>
      <div className={styles.code}>{numbers(trial)}</div>
    </Link>
  );
}

const unTried = (isTriable: boolean) => (isTriable ? '未试运行' : '不能在留存页面上试运行');

function numbers({ pagesDone, pagesPlanned, appearing, disappearing }: NonNullable<Rule['trial']>): string {
  if (appearing !== null && disappearing !== null)
    return `新出现 ${formatNumber(appearing)}，不再出现 ${formatNumber(disappearing)}`;
  return pagesPlanned === 0 ? '' : `已读 ${formatNumber(pagesDone)} / ${formatNumber(pagesPlanned)} 页`;
}
