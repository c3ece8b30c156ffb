import { UploadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button, Progress } from 'antd';
import { useRef, useState } from 'react';
import { UnitSelect } from '../identity/unit-select.tsx';
import { unitsQuery } from '../identity/units.ts';
import { ExportButton } from '../kit/export-button.tsx';
import { Page, Panel } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { ImportPreview } from './import-preview.tsx';
import { type ImportKind, importKinds, takesDocuments, uploadTable } from './imports.ts';

const route = getRouteApi('/_shell/imports/$kind');

/** Brings a table in: template, upload, what is wrong with which row, and only then the decision. */
export function ImportPage() {
  const { kind } = route.useParams();
  const { id } = route.useSearch();
  const { title, to } = importKinds[kind];
  return (
    <Page
      title={`导入${title}`}
      above={<Link to={to}>{kind === 'columns' ? '网站' : title}</Link>}
      below="先核对，后导入：不能导入的行逐行说明原因；没有确认之前，什么也不会写入。"
      actions={<ExportButton path={`/api/v1/imports/${kind}/template`}>下载模板</ExportButton>}
    >
      {id ? <ImportPreview kind={kind} id={id} /> : <UploadPanel kind={kind} />}
    </Page>
  );
}

function UploadPanel({ kind }: { kind: ImportKind }) {
  const { unitId } = route.useSearch();
  const navigate = useNavigate({ from: '/imports/$kind' });
  const units = useQuery(unitsQuery);
  const top = units.data?.find((unit) => unit.inReach)?.id;
  const [chosen, setChosen] = useState<string>();
  const [percent, setPercent] = useState<number>();
  const [failure, setFailure] = useState<Error>();
  const picker = useRef<HTMLInputElement>(null);
  const place = chosen ?? unitId ?? top;

  const send = async (file: File | undefined) => {
    if (!file || !place) return;
    setFailure(undefined);
    setPercent(0);
    try {
      const id = await uploadTable(kind, { unitId: place, file }, setPercent);
      await navigate({ search: (search) => ({ ...search, id }) });
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setPercent(undefined);
      if (picker.current) picker.current.value = '';
    }
  };
  return (
    <Panel title="选择文件">
      {failure ? <ProblemNotice problem={failure} /> : null}
      <p>导入到下面的单位及其下级单位；表格中的单位按名称查找，范围以外的视为不存在。</p>
      <UnitSelect
        label="导入到"
        value={place}
        onChange={setChosen}
        style={{ width: '100%', maxWidth: 420 }}
      />
      <p>
        {takesDocuments(kind) ? '.xlsx 文件，或 .docx 文件中的表格' : '.xlsx 文件'}，不超过 20 MB、10 万行。
      </p>
      <input
        ref={picker}
        type="file"
        accept={takesDocuments(kind) ? '.xlsx,.docx' : '.xlsx'}
        aria-label="选择表格文件"
        hidden
        onChange={(event) => void send(event.target.files?.[0])}
      />
      <Button
        type="primary"
        icon={<UploadOutlined aria-hidden="true" />}
        loading={percent !== undefined}
        disabled={!place}
        onClick={() => picker.current?.click()}
      >
        选择文件并核对
      </Button>
      {percent === undefined ? null : <Progress percent={percent} aria-label="上传进度" />}
    </Panel>
  );
}
