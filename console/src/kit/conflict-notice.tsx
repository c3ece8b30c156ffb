import { Alert, Button } from 'antd';
import type { FieldConflict } from './merge.ts';

interface ConflictNoticeProps {
  /** Who saved when, as the server says it. */
  text: string;
  /** Labels of fields that came in and that the reader had not touched. */
  incoming: readonly string[];
  conflicts: readonly FieldConflict<unknown>[];
  labelOf: (field: string) => string;
  show: (field: string, value: unknown) => string;
  onTakeTheirs: (conflict: FieldConflict<unknown>) => void;
}

/** Another person saved first: shows what they changed, field by field, and leaves every decision to the reader. */
export function ConflictNotice(props: ConflictNoticeProps) {
  const { text, incoming, conflicts, labelOf, show, onTakeTheirs } = props;
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      style={{ marginBottom: 16 }}
      title={text}
      description={
        <>
          <p style={{ margin: 0 }}>您填写的内容都还在。核对后再次保存，将在对方的版本上保存您的修改。</p>
          {incoming.length > 0 ? (
            <p style={{ margin: '4px 0 0' }}>已带入对方修改的：{incoming.join('、')}。</p>
          ) : null}
          {conflicts.map((conflict) => (
            <p key={conflict.field} style={{ margin: '8px 0 0' }}>
              <strong>{labelOf(conflict.field)}</strong>：对方改为“{show(conflict.field, conflict.theirs)}
              ”，您填的是“
              {show(conflict.field, conflict.mine)}”。
              <Button size="small" onClick={() => onTakeTheirs(conflict)}>
                采用对方的
              </Button>
            </p>
          ))}
        </>
      }
    />
  );
}
