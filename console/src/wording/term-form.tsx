import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { api, type Input as Sent } from '../api/client.ts';
import { choicesOf } from '../api/vocabulary.ts';
import { UnitSelect } from '../identity/unit-select.tsx';
import { unitsQuery } from '../identity/units.ts';
import { ActionButton } from '../kit/action-button.tsx';
import { EditDrawer, FormFoot } from '../kit/edit-drawer.tsx';
import { IssueForm } from '../kit/issue-form.tsx';
import { ReasonDialog } from '../kit/reason-dialog.tsx';
import type { TermRow } from './lexicon.ts';

type Values = Sent<'/api/v1/lexicon-terms'>;

/** What stands in the address for a row that is yet to be made. */
export const NEW = 'new';

interface TermFormProps {
  open: boolean;
  /** The word to change; without one a word is added. */
  term?: TermRow;
  onClose: () => void;
}

/** Adds a word to a lexicon, changes or removes one. */
export function TermForm({ open, term, onClose }: TermFormProps) {
  return (
    <EditDrawer open={open} title={term ? `词条：${term.term}` : '添加词条'} onClose={onClose}>
      <Fields key={term?.id ?? NEW} onClose={onClose} {...(term ? { term } : {})} />
    </EditDrawer>
  );
}

const around = [
  { name: 'onlyAfter', label: '仅在其后', extra: '只有紧接在这些字之后才算' },
  { name: 'onlyBefore', label: '仅在其前', extra: '只有紧接在这些字之前才算' },
  { name: 'notAfter', label: '不在其后', extra: '紧接在这些字之后不算，如“原”' },
  { name: 'notBefore', label: '不在其前', extra: '紧接在这些字之前不算' },
  { name: 'notWithin', label: '不在词中', extra: '在这些更长的词里不算' },
] as const;

function Fields({ term, onClose }: Omit<TermFormProps, 'open'>) {
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [doomed, setDoomed] = useState(false);
  const units = useQuery(unitsQuery);
  const top = units.data?.find((unit) => unit.inReach)?.id;
  const action = (name: string) => term?.actions.find((each) => each.name === name);
  const removal = action('remove');
  const locked = term !== undefined && action('edit')?.allowed !== true;

  const save = async ({ unitId, ...values }: Values) => {
    const fields = {
      ...values,
      suggestion: values.suggestion?.trim() || null,
      source: values.source?.trim() || null,
    };
    if (term) {
      await api.PATCH('/api/v1/lexicon-terms/{id}', {
        params: { path: { id: term.id } },
        body: { version: term.version, ...fields },
      });
    } else await api.POST('/api/v1/lexicon-terms', { body: { ...fields, unitId: unitId ?? top } });
    await queries.invalidateQueries({ queryKey: ['lexicon'] });
    message.success('已保存，试运行并启用后生效');
    onClose();
  };
  const remove = async (reason: string | undefined) => {
    if (!term) return;
    await api.POST('/api/v1/lexicon-terms/{id}/remove', {
      params: { path: { id: term.id } },
      body: { version: term.version, reason },
    });
    await queries.invalidateQueries({ queryKey: ['lexicon'] });
    onClose();
  };
  return (
    <>
      <IssueForm<Values>
        form={form}
        fields={[
          'unitId',
          'term',
          'suggestion',
          'kind',
          'level',
          'reason',
          'source',
          ...around.map(({ name }) => name),
        ]}
        initialValues={term ?? { level: 'error' }}
        onSubmit={save}
        footer={(busy) => (
          <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, justifyContent: 'space-between' }}>
            {locked ? (
              <span>您只能查看这个词条。</span>
            ) : (
              <FormFoot busy={busy} save="保存" onCancel={onClose} />
            )}
            {removal?.allowed ? (
              <ActionButton action={{ ...removal, label: '删除' }} danger onRun={() => setDoomed(true)} />
            ) : null}
          </div>
        )}
      >
        {term ? null : (
          <Form.Item name="unitId" label="适用于" extra="这个单位及其下级的网站；不选为您管辖的全部">
            <UnitSelect label="适用于" placeholder="您管辖的全部单位" />
          </Form.Item>
        )}
        <Form.Item
          name="term"
          label="词语"
          rules={[{ required: true, whitespace: true, message: '请填写词语' }]}
        >
          <Input maxLength={60} autoFocus={term === undefined} />
        </Form.Item>
        <Form.Item name="suggestion" label="建议用语">
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="kind" label="类别" rules={[{ required: true, message: '请选择类别' }]}>
          <Select options={choicesOf('lexicon-kind')} placeholder="选择类别" />
        </Form.Item>
        <Form.Item
          name="level"
          label="程度"
          extra="“严重”按严重表述错误对待，可能单项否决"
          rules={[{ required: true, message: '请选择程度' }]}
        >
          <Select options={choicesOf('lexicon-level')} />
        </Form.Item>
        <Form.Item
          name="reason"
          label="理由"
          extra="给改稿人看的一句话"
          rules={[{ required: true, whitespace: true, message: '请填写理由' }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item
          name="source"
          label="依据"
          extra="文件名称或文号；不填的标“待核”，影子运行，不进入问题台账"
        >
          <Input maxLength={200} />
        </Form.Item>
        {around.map(({ name, label, extra }) => (
          <Form.Item key={name} name={name} label={label} extra={extra}>
            <Select mode="tags" tokenSeparators={['、', '，', ' ']} open={false} suffixIcon={null} />
          </Form.Item>
        ))}
      </IssueForm>
      <ReasonDialog
        open={doomed}
        title="删除词条"
        text="从编辑中的词库删除；已启用的版本不变，再次试运行并启用后才不再检查。"
        reason="required"
        danger
        onClose={() => setDoomed(false)}
        onConfirm={remove}
      />
    </>
  );
}
