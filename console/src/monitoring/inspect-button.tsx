import { RadarChartOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { App } from 'antd';
import { useState } from 'react';
import { api, take } from '../api/client.ts';
import { ActionButton } from '../kit/action-button.tsx';
import styles from './inspect-button.module.css';
import { inspectionQuery, isUnderWay, siteInspectionQuery } from './inspections.ts';

/** Starts an inspection of a site, or leads to the one that is under way. */
export function InspectButton({ siteId }: { siteId: string }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const { data: standing } = useQuery(siteInspectionQuery(siteId));
  const latestId = standing?.latestId ?? undefined;
  const { data: latest } = useQuery({ ...inspectionQuery(latestId ?? ''), enabled: latestId !== undefined });

  const start = async () => {
    setBusy(true);
    try {
      const inspection = await take(
        api.POST('/api/v1/sites/{id}/inspections', { params: { path: { id: siteId } }, body: {} }),
      );
      await queries.invalidateQueries({ queryKey: ['inspections'] });
      await navigate({ to: '/inspections/$inspectionId', params: { inspectionId: inspection.id } });
    } catch (error) {
      message.error(error instanceof Error ? error.message : '未能开始检查，请重试');
    } finally {
      setBusy(false);
    }
  };
  if (latest && isUnderWay(latest)) {
    return (
      <Link
        to="/inspections/$inspectionId"
        params={{ inspectionId: latest.id }}
        className={styles.underWay ?? ''}
      >
        正在检查：已读取 {latest.pagesDone} 页，查看进度
      </Link>
    );
  }
  const action = standing?.actions.find((one) => one.name === 'start');
  if (!action) return null;
  return (
    <ActionButton
      action={action}
      type="primary"
      icon={<RadarChartOutlined />}
      loading={busy}
      onRun={() => void start()}
    />
  );
}
