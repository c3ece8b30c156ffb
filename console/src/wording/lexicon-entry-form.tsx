import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Form } from 'antd';
import { type ReactNode, useState } from 'react';
import { UnitSelect } from '../identity/unit-select.tsx';
import { unitsQuery } from '../identity/units.ts';
import { type Action, ActionButton } from '../kit/action-button.tsx';
import { FormFoot } from '../kit/edit-drawer.tsx';
import { IssueForm } from '../kit/issue-form.tsx';
import { ReasonDialog } from '../kit/reason-dialog.tsx';

interface LexiconEntryFormProps<Values> {
  /** The entry that is changed; without one it is added, for a unit that is chosen. */
  entry: { actions: readonly Action[] } | undefined;
  fields: readonly (keyof Values & string)[];
  initialValues: Partial<Values>;
  /** Of the button that takes it off and of what is asked then. */
  removalTitle: string;
  /** Says that only a new edition will check by it. */
  removalText: string;
  /** Stands instead of the buttons for whoever may only read it. */
  lockedText?: string | undefined;
  add: (values: Values) => Promise<unknown>;
  change: (values: Values) => Promise<unknown>;
  remove: (reason: string | undefined) => Promise<unknown>;
  onClose: () => void;
  children: ReactNode;
}

/** What the forms of the lexicon have in common: for whom an entry is, how it is saved, and how it is taken off. */
export function LexiconEntryForm<Values extends { unitId?: string | undefined }>({
  entry,
  fields,
  initialValues,
  removalTitle,
  removalText,
  lockedText,
  add,
  change,
  remove,
  onClose,
  children,
}: LexiconEntryFormProps<Values>) {
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [doomed, setDoomed] = useState(false);
  const units = useQuery(unitsQuery);
  const top = units.data?.find((unit) => unit.inReach)?.id;
  const removal = entry?.actions.find(({ name }) => name === 'remove');

  const save = async (values: Values) => {
    await (entry ? change(values) : add({ ...values, unitId: values.unitId ?? top }));
    await queries.invalidateQueries({ queryKey: ['lexicon'] });
    message.success('已保存，试运行并启用后生效');
    onClose();
  };
  return (
    <>
      <IssueForm<Values>
        form={form}
        fields={['unitId', ...fields]}
        initialValues={initialValues}
        onSubmit={save}
        footer={(busy) => (
          <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, justifyContent: 'space-between' }}>
            {lockedText ? <span>{lockedText}</span> : <FormFoot busy={busy} save="保存" onCancel={onClose} />}
            {removal?.allowed ? (
              <ActionButton action={{ ...removal, label: '删除' }} danger onRun={() => setDoomed(true)} />
            ) : null}
          </div>
        )}
      >
        {entry ? null : (
          <Form.Item name="unitId" label="适用于" extra="这个单位及其下级的网站；不选为您管辖的全部">
            <UnitSelect label="适用于" placeholder="您管辖的全部单位" />
          </Form.Item>
        )}
        {children}
      </IssueForm>
      <ReasonDialog
        open={doomed}
        title={removalTitle}
        text={removalText}
        reason="required"
        danger
        onClose={() => setDoomed(false)}
        onConfirm={async (reason) => {
          await remove(reason);
          await queries.invalidateQueries({ queryKey: ['lexicon'] });
          onClose();
        }}
      />
    </>
  );
}
