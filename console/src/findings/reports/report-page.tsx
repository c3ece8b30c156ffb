import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { labelOf } from '../../api/vocabulary.ts';
import { FactList } from '../../kit/fact-list.tsx';
import { HistoryTimeline } from '../../kit/history-timeline.tsx';
import { Load } from '../../kit/load.tsx';
import { OutsideText } from '../../kit/outside-text.tsx';
import { Page, Panel } from '../../kit/page.tsx';
import { StateMark } from '../../kit/state-mark.tsx';
import { formatInstant } from '../../kit/time.ts';
import styles from '../finding-page.module.css';
import { PageAddress } from '../page-address.tsx';
import { ReportActions } from './report-actions.tsx';
import { PassDue, SettleDue } from './report-clocks.tsx';
import { ReportFindings } from './report-findings.tsx';
import { type ErrorReport, reportHistoryQuery, reportQuery, reportTone } from './reports.ts';

const route = getRouteApi('/_shell/error-reports/$reportId');

const verbWords: Record<string, string> = {
  enter: '登记',
  'pass-on': '转办',
  transfer: '改派',
  answer: '提交答复',
  return: '退回重办',
  settle: '办结',
  reject: '不予受理',
  'link-finding': '关联问题',
  'change-due': '变更期限',
};

/** One public error report: what was reported, by when it is due, what was answered and what became of it. */
export function ReportPage() {
  const { reportId } = route.useParams();
  const report = useQuery(reportQuery(reportId));
  return <Load query={report}>{(data) => <ReportView report={data} />}</Load>;
}

function ReportView({ report }: { report: ErrorReport }) {
  return (
    <Page
      title={report.number}
      above={<Link to="/error-reports">网站找错</Link>}
      beside={<StateMark tone={reportTone(report)}>{labelOf('error-report-state', report.state)}</StateMark>}
      below={
        <>
          <Link to="/sites/$siteId" params={{ siteId: report.siteId }}>
            {report.siteName}
          </Link>
          ，承办单位 {report.unitName}
        </>
      }
      actions={<ReportActions report={report} />}
    >
      <div className={styles.split}>
        <div className={styles.main}>
          <Panel title="反映的问题">
            <FactList
              facts={[
                { label: '问题类型', value: labelOf('error-report-kind', report.kind) },
                { label: '来源', value: labelOf('error-report-channel', report.channel) },
                ...(report.externalNumber ? [{ label: '来源编号', value: report.externalNumber }] : []),
                ...(report.url
                  ? [{ label: '页面', value: <PageAddress url={report.url} />, wide: true }]
                  : []),
              ]}
            />
            <pre className={styles.snippet}>
              <OutsideText text={report.words} />
            </pre>
          </Panel>
          <Answers report={report} />
          <ReportFindings report={report} />
        </div>
        <div className={styles.main}>
          <Panel title="期限">
            <FactList
              facts={[
                { label: '收到', value: formatInstant(report.receivedAt), wide: true },
                { label: '转办期限（1 个工作日）', value: <PassDue of={report} />, wide: true },
                { label: '办结期限（3 个工作日）', value: <SettleDue of={report} />, wide: true },
              ]}
            />
          </Panel>
          <Reporter report={report} />
          <History report={report} />
        </div>
      </div>
    </Page>
  );
}

function Answers({ report }: { report: ErrorReport }) {
  if (report.answer === null && report.reply === null) return null;
  return (
    <Panel title="办理结果">
      <FactList
        facts={[
          ...(report.answer
            ? [{ label: '承办单位答复', value: <Lines text={report.answer} />, wide: true }]
            : []),
          ...(report.answeredAt
            ? [
                {
                  label: '答复人',
                  value: `${report.answeredBy}，${formatInstant(report.answeredAt)}`,
                  wide: true,
                },
              ]
            : []),
          ...(report.rejectedBecause
            ? [{ label: '不予受理', value: labelOf('error-report-rejection', report.rejectedBecause) }]
            : []),
          ...(report.reply
            ? [{ label: '已告知网民', value: <Lines text={report.reply} />, wide: true }]
            : []),
        ]}
      />
    </Panel>
  );
}

function Lines({ text }: { text: string }) {
  return <span style={{ whiteSpace: 'pre-wrap' }}>{text}</span>;
}

function Reporter({ report: { reporter } }: { report: ErrorReport }) {
  if (reporter.name === null && reporter.contact === null) return null;
  return (
    <Panel title="找错人">
      <FactList
        facts={[
          { label: '姓名', value: reporter.name ? <OutsideText text={reporter.name} /> : null },
          { label: '联系方式', value: reporter.contact ? <OutsideText text={reporter.contact} /> : null },
        ]}
      />
      <small>
        {reporter.masked ? '个人信息已隐去，由转办单位负责答复。' : '仅用于答复，查看已记入审计。'}
      </small>
    </Panel>
  );
}

function History({ report }: { report: ErrorReport }) {
  const history = useQuery(reportHistoryQuery(report));
  return (
    <Panel title="办理记录">
      <Load query={history}>{({ items }) => <HistoryTimeline entries={items} words={verbWords} />}</Load>
    </Panel>
  );
}
