import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Space, Spin } from 'antd';
import { useState } from 'react';
import { labelOf } from '../api/vocabulary.ts';
import { DataTable } from '../kit/data-table.tsx';
import { ExportButton } from '../kit/export-button.tsx';
import { FactList } from '../kit/fact-list.tsx';
import { Load } from '../kit/load.tsx';
import { Panel } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { formatInstant } from '../kit/time.ts';
import {
  badRowsQuery,
  discardImport,
  type Import,
  type ImportedRow,
  type ImportKind,
  importKinds,
  importQuery,
  takeImport,
} from './imports.ts';

interface ImportPreviewProps {
  kind: ImportKind;
  id: string;
}

/** One import from upload to end: counts, the bad rows with their reasons, the good ones, and what may be decided. */
export function ImportPreview({ kind, id }: ImportPreviewProps) {
  const query = useQuery(importQuery(kind, id));
  const again = (
    <Link to="/imports/$kind" params={{ kind }} search={({ unitId }) => ({ unitId })}>
      另选文件
    </Link>
  );
  return (
    <Load query={query}>
      {(data) => (
        <>
          <Panel title={labelOf('site-import-state', data.state)} extra={again}>
            <FactList
              facts={[
                { label: '文件', value: data.fileName },
                { label: '上传', value: `${data.receivedBy}，${formatInstant(data.receivedAt)}` },
                { label: '已读', value: `${data.rowsRead} 行` },
                { label: '可以导入', value: `${data.rowsGood} 行` },
                { label: '不能导入', value: `${data.rowsBad} 行` },
              ]}
            />
            <Standing kind={kind} data={data} />
          </Panel>
          {data.rowsBad > 0 ? <BadRows kind={kind} data={data} /> : null}
          {data.preview.length > 0 ? (
            <Panel title={`可以导入的行（前 ${data.preview.length} 行）`}>
              <DataTable
                label="可以导入的行"
                rows={data.preview}
                keyOf={(row) => String(row.number)}
                columns={[{ title: '行', render: (row) => row.number }, ...cellColumns(data)]}
              />
            </Panel>
          ) : null}
        </>
      )}
    </Load>
  );
}

/** Where the import stands, and what may be decided now. */
function Standing({ kind, data }: { kind: ImportKind; data: Import }) {
  const { title, to } = importKinds[kind];
  if (data.state === 'received')
    return <Spin description={`正在核对，已读 ${data.rowsRead} 行`}>&nbsp;</Spin>;
  if (data.state === 'taking') return <Spin description={`正在写入 ${data.rowsGood} 行`}>&nbsp;</Spin>;
  if (data.state === 'taken') {
    return (
      <Alert
        type="success"
        showIcon
        title={`已导入 ${data.rowsGood} 行`}
        action={<Link to={to}>查看{kind === 'columns' ? '网站' : title}</Link>}
      />
    );
  }
  return (
    <>
      {data.failure ? <Alert type="warning" showIcon title={data.failure} /> : null}
      {data.state === 'checked' ? <Decision kind={kind} data={data} /> : null}
    </>
  );
}

function Decision({ kind, data }: { kind: ImportKind; data: Import }) {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Error>();

  const decide = async (act: () => Promise<void>) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await act();
      await queries.invalidateQueries();
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div style={{ marginTop: 16 }}>
      {failure ? <ProblemNotice problem={failure} /> : null}
      <Space wrap>
        {data.rowsGood === 0 ? null : data.rowsBad === 0 ? (
          <Button
            type="primary"
            loading={busy}
            onClick={() => void decide(() => takeImport(kind, data, 'all'))}
          >
            导入全部 {data.rowsGood} 行
          </Button>
        ) : (
          <Button
            type="primary"
            loading={busy}
            onClick={() => void decide(() => takeImport(kind, data, 'good'))}
          >
            只导入正确的 {data.rowsGood} 行
          </Button>
        )}
        <Button disabled={busy} onClick={() => void decide(() => discardImport(kind, data))}>
          放弃
        </Button>
      </Space>
    </div>
  );
}

function BadRows({ kind, data }: { kind: ImportKind; data: Import }) {
  const rows = useQuery(badRowsQuery(kind, data.id, data.version));
  const reasons = ({ issues }: ImportedRow) =>
    issues.map(({ message, clause }) => (clause ? `${message}（${clause}）` : message)).join('；');
  return (
    <Panel
      title={`不能导入的行（${data.rowsBad} 行）`}
      extra={<ExportButton path={`/api/v1/imports/${kind}/${data.id}/errors`}>下载并更正</ExportButton>}
    >
      <Load query={rows}>
        {({ items }) => (
          <DataTable
            label="不能导入的行"
            rows={items}
            keyOf={(row) => String(row.number)}
            columns={[
              { title: '行', render: (row) => row.number },
              { title: '原因', render: reasons },
              ...cellColumns(data),
            ]}
          />
        )}
      </Load>
    </Panel>
  );
}

function cellColumns({ columns }: Pick<Import, 'columns'>) {
  return columns.map((title, index) => ({ title, render: (row: ImportedRow) => row.cells[index] ?? '' }));
}
