import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { api, take } from '../api/client.ts';

interface SiteSelectProps {
  id?: string;
  value?: string;
  onChange?: (siteId: string) => void;
}

/** Chooses a site by name, address or pinyin initials; the server searches. */
export function SiteSelect({ id, value, onChange }: SiteSelectProps) {
  const [q, setQ] = useState('');
  const { data, isFetching } = useQuery({
    queryKey: ['sites', 'choices', q],
    queryFn: () => take(api.GET('/api/v1/sites', { params: { query: { limit: 20, q: q || undefined } } })),
    placeholderData: keepPreviousData,
  });
  return (
    <Select<string>
      {...(id ? { id } : {})}
      aria-label="网站"
      placeholder="输入名称、网址或拼音首字母"
      showSearch={{ filterOption: false, onSearch: setQ }}
      loading={isFetching}
      notFoundContent="没有找到这个网站，请先在“网站”中登记"
      options={(data?.items ?? []).map((site) => ({ value: site.id, label: site.name }))}
      value={value ?? null}
      onChange={(next) => onChange?.(next ?? '')}
    />
  );
}
