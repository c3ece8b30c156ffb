import { Button } from 'antd';
import type { Judged } from './triage.ts';
import styles from './triage-page.module.css';
import type { Asking } from './triage-question.tsx';

interface TriageActionsProps {
  busy: boolean;
  /** How many rows are selected; 0 means that a verdict is for the current one. */
  selected: number;
  last: Judged | undefined;
  /** Place of the current finding in the queue, from 1. */
  place: number;
  onGo: (step: number) => void;
  onConfirm: () => void;
  onAsk: (asking: Asking) => void;
  onUndo: () => void;
  onSelectAlike: () => void;
}

/** The verdicts as buttons, each with its key; on a phone also the way along the queue. */
export function TriageActions(props: TriageActionsProps) {
  const { busy, selected, last, place, onGo, onConfirm, onAsk, onUndo, onSelectAlike } = props;
  return (
    <div className={styles.actions} role="toolbar" aria-label="研判">
      <Button type="primary" loading={busy} onClick={onConfirm}>
        确认 <kbd>c</kbd>
      </Button>
      <Button onClick={() => onAsk('dismiss')}>
        误报 <kbd>f</kbd>
      </Button>
      <Button onClick={() => onAsk('mark-duplicate')}>
        重复 <kbd>d</kbd>
      </Button>
      <Button onClick={() => onAsk('ask-second-look')}>
        复看 <kbd>s</kbd>
      </Button>
      <Button onClick={onSelectAlike}>
        选中同类 <kbd>a</kbd>
      </Button>
      <span className={styles.along}>
        <Button aria-label="上一条" onClick={() => onGo(-1)}>
          ‹
        </Button>
        第 {place} 条
        <Button aria-label="下一条" onClick={() => onGo(1)}>
          ›
        </Button>
      </span>
      <span role="status" className={styles.told}>
        {selected > 0 ? `已选 ${selected} 个，研判对所选全部生效` : ''}
      </span>
      {last ? (
        <Button type="link" size="small" onClick={onUndo}>
          {last.label}，撤回（u）
        </Button>
      ) : null}
    </div>
  );
}
