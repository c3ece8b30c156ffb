import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Alert, App } from 'antd';
import { useEffect } from 'react';
import { api } from '../api/client.ts';
import { labelOf } from '../api/vocabulary.ts';
import { SiteFindings } from '../findings/site-findings.tsx';
import { ActionButton } from '../kit/action-button.tsx';
import { FactList } from '../kit/fact-list.tsx';
import { Load } from '../kit/load.tsx';
import { Page, Panel } from '../kit/page.tsx';
import { StateMark } from '../kit/state-mark.tsx';
import { formatInstant } from '../kit/time.ts';
import { InspectedColumns } from './inspected-columns.tsx';
import styles from './inspection-page.module.css';
import { InspectionProgress } from './inspection-progress.tsx';
import { type Inspection, inspectionQuery, inspectionTone, isUnderWay } from './inspections.ts';
import { MeasuredPanel } from './measured-panel.tsx';

const route = getRouteApi('/_shell/inspections/$inspectionId');

/** One inspection, live while it is under way. */
export function InspectionPage() {
  const { inspectionId } = route.useParams();
  const inspection = useQuery(inspectionQuery(inspectionId));
  return <Load query={inspection}>{(data) => <InspectionView inspection={data} />}</Load>;
}

function InspectionView({ inspection }: { inspection: Inspection }) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const { findings } = inspection;
  const underWay = isUnderWay(inspection);

  useEffect(() => {
    if (!underWay || findings > 0) void queries.invalidateQueries({ queryKey: ['findings'] });
  }, [underWay, findings, queries]);

  const stop = async () => {
    try {
      await api.POST('/api/v1/inspections/{id}/stop', { params: { path: { id: inspection.id } } });
      await queries.invalidateQueries({ queryKey: ['inspections'] });
    } catch (error) {
      message.error(error instanceof Error ? error.message : '未能停止，请重试');
    }
  };
  return (
    <Page
      title={`检查：${inspection.siteName}`}
      above={<Link to="/inspections">检查</Link>}
      beside={
        <StateMark tone={inspectionTone[inspection.state]}>
          {labelOf('inspection-state', inspection.state)}
        </StateMark>
      }
      below={
        <>
          {inspection.unitName}，
          <Link to="/sites/$siteId" params={{ siteId: inspection.siteId }}>
            打开网站登记
          </Link>
        </>
      }
      actions={inspection.actions
        .filter((action) => action.name === 'stop' && underWay)
        .map((action) => <ActionButton key={action.name} action={action} onRun={() => void stop()} />)}
    >
      {inspection.error ? (
        <Alert type="error" showIcon title="检查未完成" description={inspection.error} />
      ) : null}
      <Panel>
        <InspectionProgress inspection={inspection} />
        <div className={styles.facts}>
          <FactList
            facts={[
              { label: '提交人', value: inspection.requestedBy },
              { label: '提交时间', value: formatInstant(inspection.requestedAt) },
              { label: '开始时间', value: formatInstant(inspection.startedAt) },
              { label: '结束时间', value: formatInstant(inspection.finishedAt) },
            ]}
          />
        </div>
      </Panel>
      {inspection.measured ? (
        <MeasuredPanel measured={inspection.measured} unverified={inspection.unverified} />
      ) : null}
      {inspection.columns.length > 0 ? <InspectedColumns columns={inspection.columns} /> : null}
      <h2 className={styles.heading}>网站现有的问题</h2>
      <SiteFindings siteId={inspection.siteId} />
    </Page>
  );
}
