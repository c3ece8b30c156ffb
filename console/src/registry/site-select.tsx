import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { api, take } from '../api/client.ts';

interface SiteSelectProps {
  label: string;
  id?: string;
  value?: string | undefined;
  onChange?: (siteId: string | undefined) => void;
}

/** Chooses a site by name, pinyin initials or address; the server searches. */
export function SiteSelect({ label, id, value, onChange }: SiteSelectProps) {
  const [q, setQ] = useState('');
  const { data, isFetching } = useQuery({
    queryKey: ['sites', 'choices', q],
    queryFn: () => take(api.GET('/api/v1/sites', { params: { query: { limit: 20, q: q || undefined } } })),
    placeholderData: keepPreviousData,
  });
  return (
    <Select<string>
      {...(id ? { id } : {})}
      allowClear
      aria-label={label}
      placeholder="输入网站名称、拼音首字母或网址"
      showSearch={{ filterOption: false, onSearch: setQ }}
      loading={isFetching}
      notFoundContent="没有找到这个网站，请先在“网站”中登记"
      options={(data?.items ?? []).map((site) => ({
        value: site.id,
        label: `${site.name}（${site.unitName}）`,
      }))}
      value={value ?? null}
      onChange={(next) => onChange?.(next ?? undefined)}
    />
  );
}
