/** How far an order has come that is open today. */
export type Turn =
  /** Nobody has opened it yet. */
  | { is: 'fresh' }
  | { is: 'signed' }
  | { is: 'fixing' }
  /** Said to be done too early, measured, and sent back. */
  | { is: 'returned' }
  | { is: 'objected'; words: string }
  | { is: 'extension'; days: number; reason: string }
  /** Overdue; the steps before this one were taken, this one waits for the supervisor. */
  | { is: 'overdue'; waits: 'remind' | 'supervise' | 'circular' };

/** An order 整改单 that is open at the first start: whose it is, when it went out, where it stands. */
export interface OrderTale {
  slug: string;
  /** Working days before the last one of the history. */
  issued: number;
  /** How many findings of the site stand in it. */
  findings: number;
  /** Kinds of finding; links, pictures and attachments when left out. */
  codes?: readonly string[];
  turn: Turn;
}

/** Every open order of the history. Ordinary ones leave ten working days, serious ones three. */
export const orderTales: readonly OrderTale[] = [
  { slug: 'slj', issued: 1, findings: 3, turn: { is: 'fresh' } },
  { slug: 'slj', issued: 6, findings: 2, turn: { is: 'fixing' } },
  {
    slug: 'lyj',
    issued: 10,
    findings: 3,
    codes: ['column.stale'],
    turn: { is: 'overdue', waits: 'circular' },
  },
  { slug: 'lyj', issued: 4, findings: 2, turn: { is: 'signed' } },
  {
    slug: 'wlj',
    issued: 5,
    findings: 3,
    turn: { is: 'objected', words: '该专题网站由省级主管部门建设，已随机构改革移交，不是本单位栏目。' },
  },
  {
    slug: 'gjj',
    issued: 8,
    findings: 5,
    turn: {
      is: 'extension',
      days: 5,
      reason: '业务系统升级由省中心统一安排，计划下周切换，届时一并更新链接。',
    },
  },
  {
    slug: 'gjj',
    issued: 13,
    findings: 3,
    codes: ['image.broken'],
    turn: { is: 'overdue', waits: 'supervise' },
  },
  { slug: 'cgj', issued: 9, findings: 4, turn: { is: 'returned' } },
  { slug: 'zjj', issued: 11, findings: 4, turn: { is: 'overdue', waits: 'remind' } },
  { slug: 'tyj', issued: 3, findings: 5, turn: { is: 'signed' } },
];
