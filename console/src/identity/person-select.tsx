import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { api, take } from '../api/client.ts';

interface PersonSelectProps {
  label: string;
  id?: string;
  value?: string | undefined;
  onChange?: (personId: string) => void;
}

/** Chooses a person by name or pinyin initials; the server searches. */
export function PersonSelect({ label, id, value, onChange }: PersonSelectProps) {
  const [q, setQ] = useState('');
  const { data, isFetching } = useQuery({
    queryKey: ['people', 'choices', q],
    queryFn: () => take(api.GET('/api/v1/people', { params: { query: { limit: 20, q: q || undefined } } })),
    placeholderData: keepPreviousData,
  });
  return (
    <Select<string>
      {...(id ? { id } : {})}
      aria-label={label}
      placeholder="输入姓名或拼音首字母"
      showSearch={{ filterOption: false, onSearch: setQ }}
      loading={isFetching}
      notFoundContent="没有找到这个人，请先在“人员”中登记"
      options={(data?.items ?? []).map((person) => ({
        value: person.id,
        label: `${person.name}（${person.unitName}）`,
      }))}
      value={value ?? null}
      onChange={(next) => onChange?.(next ?? '')}
    />
  );
}
