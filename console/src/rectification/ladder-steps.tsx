import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { api } from '../api/client.ts';
import { labelOf } from '../api/vocabulary.ts';
import { ActionButton } from '../kit/action-button.tsx';
import { ReasonDialog } from '../kit/reason-dialog.tsx';
import { StateMark } from '../kit/state-mark.tsx';
import { formatInstant } from '../kit/time.ts';
import styles from './order-page.module.css';
import type { LadderRow } from './orders.ts';

type Asked = { step: LadderRow; verb: 'take' | 'waive' };

const tones = { proposed: 'warn', taken: 'busy', waived: 'idle' } as const;

/** The steps against an overdue order: what the rule proposes, and what a person has decided. */
export function LadderSteps({ steps }: { steps: readonly LadderRow[] }) {
  const [asked, setAsked] = useState<Asked>();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const decide = async (text: string | undefined) => {
    if (!asked) return;
    const { step, verb } = asked;
    const params = { path: { id: step.id } };
    if (verb === 'take') {
      const body = { version: step.version, ...(text === undefined ? {} : { words: text }) };
      await api.POST('/api/v1/ladder-steps/{id}/take', { params, body });
    } else {
      const body = { version: step.version, reason: text ?? '' };
      await api.POST('/api/v1/ladder-steps/{id}/waive', { params, body });
    }
    await queries.invalidateQueries({ queryKey: ['orders'] });
    message.success(verb === 'take' ? '已采取，文书已生成' : '已记录');
  };
  const label = asked ? labelOf('ladder-step', asked.step.step) : '';
  return (
    <>
      <ol className={styles.items}>
        {steps.map((step) => (
          <li key={step.id} className={styles.item}>
            <StepText step={step} />
            {step.state === 'proposed' ? (
              <div className={styles.buttons}>
                {step.actions.map((action) => (
                  <ActionButton
                    key={action.name}
                    action={action}
                    type={action.name === 'take' ? 'primary' : 'default'}
                    onRun={() => setAsked({ step, verb: action.name === 'take' ? 'take' : 'waive' })}
                  />
                ))}
              </div>
            ) : null}
          </li>
        ))}
      </ol>
      <ReasonDialog
        open={asked !== undefined}
        title={asked?.verb === 'waive' ? `不采取：${label}` : `采取：${label}`}
        text={asked?.verb === 'waive' ? '将记入办理记录。' : '将生成文书并通知责任单位。可补充写入文书的话。'}
        label={asked?.verb === 'waive' ? '理由' : '补充内容'}
        reason={asked?.verb === 'waive' ? 'required' : 'optional'}
        onClose={() => setAsked(undefined)}
        onConfirm={decide}
      />
    </>
  );
}

function StepText({ step }: { step: LadderRow }) {
  return (
    <>
      <div className={styles.head}>
        <h3 className={styles.title}>{labelOf('ladder-step', step.step)}</h3>
        <StateMark tone={tones[step.state]}>{labelOf('ladder-step-state', step.state)}</StateMark>
      </div>
      <div>
        {step.rule}（提出时逾期 {step.overdueDays} 个工作日，{formatInstant(step.proposedAt)}）
      </div>
      {step.decidedAt ? (
        <div>
          {step.decidedBy} {formatInstant(step.decidedAt)}
          {step.reason ? `：${step.reason}` : ''}
        </div>
      ) : null}
      {step.documentNumber ? (
        <a href={`/api/v1/ladder-steps/${step.id}/document`} download>
          下载文书 {step.documentNumber}
        </a>
      ) : null}
    </>
  );
}
