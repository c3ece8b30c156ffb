import { useQuery } from '@tanstack/react-query';
import { Timeline } from 'antd';
import { Load } from '../kit/load.tsx';
import { Panel } from '../kit/page.tsx';
import { formatInstant } from '../kit/time.ts';
import { orderHistoryQuery } from './orders.ts';

const verbWords: Record<string, string> = {
  issue: '下发',
  receive: '接收',
  sign: '签办',
  plan: '报整改方案',
  fix: '开始整改',
  submit: '提交整改结果',
  recheck: '启动复测',
  measure: '完成复测',
  close: '销号',
  return: '退回',
  withdraw: '撤销',
  transfer: '转办',
  'ask-extension': '申请延期',
  'decide-extension': '答复延期申请',
  'change-due': '变更期限',
  object: '提出异议',
  'decide-objection': '答复异议',
  'add-evidence': '上传佐证',
  'recheck-item': '立即复查',
  'verify-item': '人工核实',
};

/** Everything that was done with the order, newest first; it is asked anew with every version. */
export function OrderHistory({ orderId, version }: { orderId: string; version: number }) {
  const history = useQuery(orderHistoryQuery(orderId, version));
  return (
    <Panel title="办理记录">
      <Load query={history}>
        {({ items }) => (
          <Timeline
            items={items.map((entry) => ({
              key: entry.id,
              content: (
                <>
                  <div>{verbWords[entry.verb] ?? entry.verb}</div>
                  {entry.reason ? <div>{entry.reason}</div> : null}
                  <small>
                    {formatInstant(entry.at)}，{entry.by}
                  </small>
                </>
              ),
            }))}
          />
        )}
      </Load>
    </Panel>
  );
}
