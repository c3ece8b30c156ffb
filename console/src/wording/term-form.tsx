import { Form, Input, Select } from 'antd';
import { api, type Input as Sent } from '../api/client.ts';
import { choicesOf } from '../api/vocabulary.ts';
import { EditDrawer } from '../kit/edit-drawer.tsx';
import { NEW, type TermRow } from './lexicon.ts';
import { LexiconEntryForm } from './lexicon-entry-form.tsx';

type Values = Sent<'/api/v1/lexicon-terms'>;

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

const fieldsOf = <Given extends Omit<Values, 'unitId'>>(values: Given) => ({
  ...values,
  suggestion: values.suggestion?.trim() || null,
  source: values.source?.trim() || null,
});

function Fields({ term, onClose }: Omit<TermFormProps, 'open'>) {
  const locked = term?.actions.find(({ name }) => name === 'edit')?.allowed === false;
  const path = { id: term?.id ?? '' };
  const version = term?.version ?? 0;
  return (
    <LexiconEntryForm<Values>
      entry={term}
      fields={['term', 'suggestion', 'kind', 'level', 'reason', 'source', ...around.map(({ name }) => name)]}
      initialValues={term ?? { level: 'error' }}
      removalTitle="删除词条"
      removalText="从编辑中的词库删除；已启用的版本不变，再次试运行并启用后才不再检查。"
      lockedText={locked ? '您只能查看这个词条。' : undefined}
      add={(values) => api.POST('/api/v1/lexicon-terms', { body: fieldsOf(values) })}
      change={({ unitId: _, ...values }) =>
        api.PATCH('/api/v1/lexicon-terms/{id}', {
          params: { path },
          body: { version, ...fieldsOf(values) },
        })
      }
      remove={(reason) =>
        api.POST('/api/v1/lexicon-terms/{id}/remove', { params: { path }, body: { version, reason } })
      }
      onClose={onClose}
    >
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
      <Form.Item name="source" label="依据" extra="文件名称或文号；不填的标“待核”，影子运行，不进入问题台账">
        <Input maxLength={200} />
      </Form.Item>
      {around.map(({ name, label, extra }) => (
        <Form.Item key={name} name={name} label={label} extra={extra}>
          <Select mode="tags" tokenSeparators={['、', '，', ' ']} open={false} suffixIcon={null} />
        </Form.Item>
      ))}
    </LexiconEntryForm>
  );
}
