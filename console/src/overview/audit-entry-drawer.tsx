import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { labelOf } from '../api/vocabulary.ts';
import { FactList } from '../kit/fact-list.tsx';
import { Load } from '../kit/load.tsx';
import { formatNumber } from '../kit/number.ts';
import { StateMark } from '../kit/state-mark.tsx';
import { formatSecond } from '../kit/time.ts';
import { type AuditEntry, auditEntryQuery, outcomeTone } from './audit.ts';
import styles from './audit-entry-drawer.module.css';

interface AuditEntryDrawerProps {
  id: string | undefined;
  onClose: () => void;
}

/** One entry whole beside the list: who, from where, on what, before and after. */
export function AuditEntryDrawer({ id, onClose }: AuditEntryDrawerProps) {
  return (
    <Drawer open={id !== undefined} title="审计记录" size={640} onClose={onClose} destroyOnHidden>
      {id === undefined ? null : <Entry id={id} />}
    </Drawer>
  );
}

function Entry({ id }: { id: string }) {
  return <Load query={useQuery(auditEntryQuery(id))}>{(entry) => <EntryView entry={entry} />}</Load>;
}

function EntryView({ entry }: { entry: AuditEntry }) {
  return (
    <>
      <FactList
        facts={[
          { label: '操作', value: entry.operationLabel },
          {
            label: '结果',
            value: (
              <StateMark tone={outcomeTone[entry.outcome]}>
                {labelOf('audit-outcome', entry.outcome)}
                {entry.occurrences > 1 ? `，${formatNumber(entry.occurrences)} 次` : ''}
              </StateMark>
            ),
          },
          { label: '何人', value: entry.actorName },
          { label: '何时', value: <span className="figures">{formatSecond(entry.at)}</span> },
          { label: '来源', value: labelOf('audit-channel', entry.channel) },
          { label: '地址', value: <code>{entry.address ?? '服务器内部'}</code> },
          { label: '单位', value: entry.unitName ?? '全市' },
          {
            label: '封印',
            value: entry.sealNumber === null ? '等待入链' : `第 ${formatNumber(entry.sealNumber)} 号`,
          },
          ...(entry.reason ? [{ label: '理由', value: entry.reason, wide: true }] : []),
          ...(entry.code ? [{ label: '错误编码', value: <code>{entry.code}</code>, wide: true }] : []),
          {
            label: '对象',
            value: <code>{[entry.noun, entry.nounId].filter(Boolean).join(' ')}</code>,
            wide: true,
          },
          { label: '请求编号', value: <code>{entry.requestId}</code>, wide: true },
        ]}
      />
      {entry.changes.length > 0 ? <Changes changes={entry.changes} /> : null}
    </>
  );
}

function Changes({ changes }: { changes: AuditEntry['changes'] }) {
  return (
    <table className={styles.changes}>
      <caption>改动（个人信息只留杂凑值，显示为 ***）</caption>
      <thead>
        <tr>
          <th scope="col">字段</th>
          <th scope="col">改前</th>
          <th scope="col">改后</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          // Two complaints may be about one field: what is said tells them apart.
          <tr key={`${change.field} ${JSON.stringify(change.after)}`}>
            <th scope="row">
              <code>{change.field || '整体'}</code>
            </th>
            <td>{shown(change.before)}</td>
            <td>{shown(change.after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '—';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
