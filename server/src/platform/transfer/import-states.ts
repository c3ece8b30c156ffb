import { type Lifecycle, lifecycle } from '../lifecycle/index.ts';

/** An import's life, the same for every kind: read, judged row by row, and then taken whole, in its good rows, or not at all. */
export function importLifecycle(of: { noun: string; title: string; permission: string }) {
  const { permission } = of;
  return lifecycle({
    noun: of.noun,
    title: `${of.title}导入`,
    table: 'platform.upload',
    initial: ['received'],
    states: {
      received: { label: '已上传', phase: '核对' },
      checked: { label: '已核对', phase: '核对' },
      taking: { label: '导入中', phase: '导入' },
      taken: { label: '已导入', phase: '结束', final: true },
      discarded: { label: '已放弃', phase: '结束', final: true },
      failed: { label: '无法读取', phase: '结束', final: true },
    },
    transitions: {
      check: { label: '核对', from: ['received'], to: 'checked', permission },
      fail: { label: '退回文件', from: ['received'], to: 'failed', permission, reason: 'required' },
      take: { label: '导入', from: ['checked'], to: 'taking', permission },
      finish: { label: '完成导入', from: ['taking'], to: 'taken', permission },
      'hand-back': { label: '退回核对', from: ['taking'], to: 'checked', permission, reason: 'required' },
      discard: { label: '放弃', from: ['received', 'checked'], to: 'discarded', permission },
    },
  });
}

export type ImportLifecycle = ReturnType<typeof importLifecycle>;
export type ImportState = ImportLifecycle extends Lifecycle<infer State, string> ? State : never;
