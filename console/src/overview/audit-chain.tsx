import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { formatNumber } from '../kit/number.ts';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { StateMark } from '../kit/state-mark.tsx';
import { formatSecond } from '../kit/time.ts';
import { auditStateQuery } from './audit.ts';
import styles from './audit-chain.module.css';

/** Where the chain of the audit stands, and an alarm when nobody chains. */
export function AuditChain() {
  const { data: state, error, refetch } = useQuery(auditStateQuery);
  if (!state) return error ? <ProblemNotice problem={error} onRetry={() => void refetch()} /> : null;
  if (state.silent) {
    return (
      <Alert
        type="error"
        showIcon
        title={`审计链已停止：${formatNumber(state.unsealed)} 条记录未入链，最早的一条已等待 ${formatNumber(state.oldestUnsealedSeconds)} 秒。`}
        description="请系统管理员检查后台任务进程，并在服务器上运行 mumian audit verify 核对。"
      />
    );
  }
  const { head } = state;
  return (
    <div className={styles.chain} role="status">
      <StateMark tone={head ? 'good' : 'idle'}>{head ? '审计链正常' : '尚无记录'}</StateMark>
      {head ? (
        <>
          <span>
            最后封印 <span className="figures">第 {formatNumber(head.number)} 号</span>，
            <span className="figures">{formatSecond(head.sealedAt)}</span>
          </span>
          <span className={styles.hash} title={`${head.algorithm} ${head.hash}`}>
            链头 <code>{head.hash}</code>
          </span>
        </>
      ) : null}
      {state.archivedTo > 0 ? <span>第 {formatNumber(state.archivedTo)} 号以前已归档</span> : null}
    </div>
  );
}
