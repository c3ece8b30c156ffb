import { Button, Popover } from 'antd';
import type { Action } from './action-button.tsx';
import styles from './refused-actions.module.css';

/** Everything that cannot be done now, each with its reasons, behind one button so that the page stays calm. */
export function RefusedActions({ label, actions }: { label: string; actions: readonly Action[] }) {
  if (actions.length === 0) return null;
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={label}
      content={
        <ul className={styles.refused}>
          {actions.map((action) => (
            <li key={action.name}>
              <span>{action.label}</span>
              <span className={styles.why}>{action.reasons.join('；') || '现在不能进行'}</span>
            </li>
          ))}
        </ul>
      }
    >
      <Button aria-haspopup="dialog">{label}</Button>
    </Popover>
  );
}
