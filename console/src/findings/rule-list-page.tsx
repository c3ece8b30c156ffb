import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, take } from '../api/client.ts';
import { labelOf } from '../api/vocabulary.ts';
import { type Action, ActionButton } from '../kit/action-button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Load } from '../kit/load.tsx';
import { formatNumber } from '../kit/number.ts';
import { Page, Panel } from '../kit/page.tsx';
import { ReasonDialog } from '../kit/reason-dialog.tsx';
import { StateMark } from '../kit/state-mark.tsx';
import styles from './rule-list-page.module.css';
import { RuleTrialMark } from './rule-trial-mark.tsx';
import { beginTrial, type Rule, rulesQuery, ruleTones, TRIAL_WORDS } from './rules.ts';

type Step = 'restore' | 'put-in-shadow' | 'try';

/** Precision per rule, from people's verdicts, and whether what it finds may become an order. */
export function RuleListPage() {
  const query = useQuery(rulesQuery);
  return (
    <Page
      title="规则精度"
      above={<Link to="/triage">研判</Link>}
      below="按每条规则最近 200 次研判计算：属实数 ÷（属实数 + 误报数），并给出 95% 置信下限（Wilson）。满 50 次且下限低于 90% 的规则自动停发整改；试运行的规则满 50 次且下限达到 90% 后转为启用。"
    >
      <Load query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="还没有规则发现过问题">检查网站以后，各规则的精度列在这里。</EmptyState>
          ) : (
            <Panel>
              <div className={styles.frame}>
                <RuleTable rules={items} />
              </div>
            </Panel>
          )
        }
      </Load>
    </Page>
  );
}

function RuleTable({ rules }: { rules: readonly Rule[] }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [doing, setDoing] = useState<{ rule: Rule; step: Step; label: string }>();
  const act = async (reason: string | undefined) => {
    if (!doing) return;
    const { rule, step } = doing;
    const body = { version: rule.version, ...(reason ? { reason } : {}) };
    const path = { params: { path: { id: rule.id } }, body };
    if (step === 'restore') await take(api.POST('/api/v1/rules/{id}/restore', path));
    if (step === 'put-in-shadow') await take(api.POST('/api/v1/rules/{id}/put-in-shadow', path));
    if (step === 'try') await beginTrial(rule.id);
    await queries.invalidateQueries({ queryKey: ['rules'] });
    if (step === 'try') await navigate({ to: '/rules/$ruleId/trial', params: { ruleId: rule.id } });
  };
  const begin = (rule: Rule, { name, label }: Action) => {
    if (name === 'restore' || name === 'put-in-shadow' || name === 'try')
      setDoing({ rule, step: name, label });
  };
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">规则</th>
            <th scope="col">状态</th>
            <th scope="col">研判</th>
            <th scope="col">属实</th>
            <th scope="col">精度</th>
            <th scope="col">置信下限</th>
            <th scope="col">较此前 200 次</th>
            <th scope="col">试运行</th>
            <th scope="col">
              <span className={styles.unseen}>操作</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <tr key={rule.id}>
              <th scope="row">
                <Link to="/findings" search={{ code: rule.code }}>
                  {rule.title}
                </Link>
                <div className={styles.code}>{rule.code}</div>
              </th>
              <td data-label="状态">
                <StateMark tone={ruleTones[rule.state]}>{labelOf('rule-state', rule.state)}</StateMark>
              </td>
              <td data-label="研判" className="figures">
                {formatNumber(rule.judged)}
              </td>
              <td data-label="属实" className="figures">
                {formatNumber(rule.right)}
              </td>
              <td data-label="精度" className="figures">
                {rule.judged === 0 ? '未研判' : percent(rule.right / rule.judged)}
              </td>
              <td data-label="置信下限" className="figures">
                {rule.bound === null ? '—' : percent(rule.bound)}
              </td>
              <td data-label="较此前 200 次" className="figures">
                {trend(rule)}
              </td>
              <td data-label="试运行">
                <RuleTrialMark rule={rule} />
              </td>
              <td>
                <span className={styles.actions}>
                  {rule.actions
                    .filter((action) => action.allowed)
                    .map((action) => (
                      <ActionButton key={action.name} action={action} onRun={() => begin(rule, action)} />
                    ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ReasonDialog
        open={doing !== undefined}
        title={doing ? `${doing.label}：${doing.rule.title}` : ''}
        text={doing?.step === 'try' ? TRIAL_WORDS : '从现在起重新计算这条规则的精度。'}
        reason={doing?.step === 'try' ? 'none' : 'required'}
        onClose={() => setDoing(undefined)}
        onConfirm={act}
      />
    </>
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

function trend({ bound, boundBefore }: Rule): string {
  if (bound === null || boundBefore === null) return '—';
  const points = (bound - boundBefore) * 100;
  return `${points > 0 ? '+' : ''}${points.toFixed(1)}`;
}
