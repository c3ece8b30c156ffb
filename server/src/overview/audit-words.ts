import { vocabulary } from '../platform/vocabulary/index.ts';

/** What came of it. */
export const auditOutcomes = vocabulary('audit-outcome', '审计结果', {
  done: '成功',
  refused: '被拒绝',
  failed: '系统出错',
});

/** By which way it came in. */
export const auditChannels = vocabulary('audit-channel', '来源', {
  http: '网页或接口',
  job: '后台任务',
  terminal: '服务器终端',
});

/** Operations that enter by no route: named here, since no wing declares them. */
export const namedElsewhere: Readonly<Record<string, string>> = {
  'server.start': '启动服务',
  'server.stop': '停止服务',
  'audit.count-refusals': '多次被拒绝（汇总）',
  'audit.archive': '归档审计记录',
  'audit.erase': '删除个人信息',
};
