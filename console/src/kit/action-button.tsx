import { Button, type ButtonProps, Tooltip } from 'antd';

/** What the server says about one thing that may be done to an object. */
export interface Action {
  name: string;
  label: string;
  allowed: boolean;
  reasons: readonly string[];
}

interface ActionButtonProps extends Pick<ButtonProps, 'type' | 'danger' | 'icon' | 'loading'> {
  action: Action;
  onRun: () => void;
}

/**
 * A button for an action. One that is not allowed stays reachable by keyboard and says why, in a tooltip and to screen
 * readers; it just does nothing.
 */
export function ActionButton({ action, onRun, ...button }: ActionButtonProps) {
  if (action.allowed) {
    return (
      <Button {...button} onClick={onRun}>
        {action.label}
      </Button>
    );
  }
  const why = action.reasons.join('；') || '现在不能进行此操作';
  return (
    <Tooltip title={why}>
      <Button
        {...button}
        type="default"
        danger={false}
        aria-disabled="true"
        aria-description={why}
        style={{ color: 'var(--ink-3)', background: 'var(--tint)', cursor: 'not-allowed' }}
      >
        {action.label}
      </Button>
    </Tooltip>
  );
}
