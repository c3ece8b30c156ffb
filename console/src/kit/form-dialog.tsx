import { Form, type FormInstance, Input, Modal } from 'antd';
import type { ReactNode } from 'react';
import { FormFoot } from './edit-drawer.tsx';
import { IssueForm } from './issue-form.tsx';

interface FormDialogProps<Values extends object> {
  open: boolean;
  title: string;
  /** What is asked about, above the form. */
  text?: ReactNode;
  form: FormInstance<Values>;
  fields: readonly (keyof Values & string)[];
  initialValues?: Partial<Values>;
  /** What the button says. */
  save: string;
  /** Does it; a rejection is shown in the dialog, which stays open with what was typed. */
  onSave: (values: Values) => Promise<unknown>;
  onClose: () => void;
  children: ReactNode;
}

/** A short form over the page; closes once what it asks for is done. */
export function FormDialog<Values extends object>({
  open,
  title,
  text,
  form,
  fields,
  initialValues,
  save,
  onSave,
  onClose,
  children,
}: FormDialogProps<Values>) {
  return (
    <Modal open={open} title={title} footer={null} onCancel={onClose} destroyOnHidden>
      {text ? <p>{text}</p> : null}
      <IssueForm<Values>
        form={form}
        fields={fields}
        {...(initialValues ? { initialValues } : {})}
        onSubmit={async (values) => {
          await onSave(values);
          onClose();
        }}
        footer={(busy) => <FormFoot busy={busy} save={save} onCancel={onClose} />}
      >
        {children}
      </IssueForm>
    </Modal>
  );
}

interface WordsItemProps {
  name: string;
  label: string;
  rows?: number;
  /** Most characters. */
  most?: number;
}

/** Some sentences that have to be written: a reason, an answer. */
export function WordsItem({ name, label, rows = 3, most = 1000 }: WordsItemProps) {
  return (
    <Form.Item
      name={name}
      label={label}
      rules={[{ required: true, whitespace: true, message: `请写明${label}` }]}
    >
      <Input.TextArea rows={rows} maxLength={most} showCount />
    </Form.Item>
  );
}
