import type { Player } from './cast.ts';
import type { Day } from './office.ts';
import type { OrderTale } from './order-tale.ts';
import type { Stage } from './stage.ts';

/** An open order with what its unit knows of it. */
export interface OpenOrder {
  id: string;
  version: number;
  state: string;
  serial: number;
  /** Working days since it was issued. */
  age: number;
  itemIds: readonly string[];
  /** Everything in it has been mended. */
  isMended: boolean;
}

const plans = [
  '逐条核对失效链接，能恢复的恢复原页面，已废止的删除引用。',
  '由网站承办人员会同运维单位重新上传附件和图片，改正后逐页检查。',
  '对照问题清单修改模板和页面标签，本周内完成并自查。',
];
const notes = ['已逐条改正，并对同类页面作了自查。', '链接和附件已恢复，请复测。', '问题已全部整改到位。'];

/** What a unit does with one of its orders in the afternoon: one step, or two while they are small. */
export async function workOn(
  stage: Stage,
  of: { manager: Player; order: OpenOrder; tale: OrderTale | undefined; day: Day },
): Promise<void> {
  const { manager, order, tale, day } = of;
  const turn = tale?.turn;
  if (turn?.is === 'fresh') return;
  let standing: { version: number; state: string } = order;
  const step = async (verb: string, time: string, more: object = {}) => {
    const input = { id: order.id, version: standing.version, ...more };
    standing = await stage.act(`order.${verb}`, manager, day.at(time), input);
  };
  const ask = (verb: string, more: object) =>
    stage.act(`order.${verb}`, manager, day.at('16:40'), { id: order.id, ...more });
  const chosen = (from: readonly string[]) => from[order.serial % from.length] ?? '';

  if (order.age >= 1 && standing.state === 'issued') {
    await step('receive', '16:00');
    await step('sign', '16:10', { reason: '请网站承办人员抓紧办理' });
  }
  if (turn?.is === 'signed' || turn?.is === 'overdue') return;
  if (turn?.is === 'objected') {
    if (order.age === 3 && order.itemIds[0] !== undefined)
      await ask('object', { itemId: order.itemIds[0], reason: 'not-ours', words: turn.words });
    return;
  }
  if (order.age >= 2 && standing.state === 'signed') await step('plan', '16:20', { plan: chosen(plans) });
  if (turn?.is === 'extension') {
    if (order.age === 3) await ask('ask-extension', { days: turn.days, reason: turn.reason });
    return;
  }
  if (order.age >= 3 && standing.state === 'planned') await step('fix', '16:30');
  if (turn?.is === 'fixing') return;
  const isHasty = turn?.is === 'returned' || order.serial % 4 === 0;
  const isDone = order.isMended || (isHasty && order.age === 4);
  if (isDone && ['planned', 'fixing', 'returned'].includes(standing.state)) {
    await step('submit', '16:50', { note: chosen(notes) });
    return;
  }
  if (turn !== undefined || order.age !== 5) return;
  if (order.serial % 3 === 0)
    await ask('ask-extension', { days: 3, reason: '承办人员出差，附件原件需向档案室调取。' });
  else if (order.serial % 3 === 1 && order.itemIds[0] !== undefined)
    await ask('object', {
      itemId: order.itemIds[0],
      reason: 'already-fixed',
      words: '该链接在检查前已经改正，请复核。',
    });
}
