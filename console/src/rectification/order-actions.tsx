import { App } from 'antd';
import { useState } from 'react';
import { ActionButton } from '../kit/action-button.tsx';
import { ReasonDialog } from '../kit/reason-dialog.tsx';
import { ExtensionAnswer, ExtensionForm } from './extension-form.tsx';
import type { Order } from './orders.ts';
import { TransferForm } from './transfer-form.tsx';
import { useOrderCall } from './use-order-call.ts';

/** What each step asks for: a text that is kept, or nothing. */
const steps = {
  receive: { reason: 'none', text: '接收后请在期限内完成整改。' },
  sign: { reason: 'optional', label: '签办意见', text: '交由承办人员办理。' },
  plan: { reason: 'required', label: '整改方案', text: '写明改什么、谁来改、什么时候改完。' },
  fix: { reason: 'none', text: '开始整改。' },
  submit: { reason: 'required', label: '整改结果', text: '提交后系统逐项复测，再由下发单位认定。' },
  close: { reason: 'optional', label: '认定意见', text: '各项均已测得消除，整改单销号。' },
  return: { reason: 'required', label: '退回理由', text: '退回责任单位继续整改，期限不变。' },
  withdraw: { reason: 'required', label: '撤销理由', text: '撤销后不能恢复，其中的问题可以重新下发。' },
} as const;
type Step = keyof typeof steps;

const forms = ['ask-extension', 'decide-extension', 'transfer'] as const;
type Asked = Step | (typeof forms)[number];

const isStep = (name: string): name is Step => name in steps;
const isForm = (name: string): name is (typeof forms)[number] => forms.some((form) => form === name);

/** The order's actions with the server's reasons; those that are somebody else's to do are left out. */
export function OrderActions({ order }: { order: Order }) {
  const [asked, setAsked] = useState<Asked>();
  const call = useOrderCall(order.id);
  const { message } = App.useApp();
  const close = () => setAsked(undefined);
  const shown = order.actions.filter(({ name, allowed }) =>
    allowed ? isStep(name) || isForm(name) : name === 'close',
  );
  const mine = shown.filter(
    ({ allowed, reasons }) => allowed || !reasons.some((reason) => reason.startsWith('您的岗位')),
  );
  // What can't be taken back stands last.
  const ordered = [...mine].sort((a, b) => Number(a.name === 'withdraw') - Number(b.name === 'withdraw'));
  const first = ordered.find(({ allowed }) => allowed);
  const step = asked !== undefined && isStep(asked) ? asked : undefined;

  const run = async (text: string | undefined) => {
    if (step === undefined) return;
    await send(call, step, order.version, text);
    message.success('已办理');
  };
  return (
    <>
      {ordered.map((action) => (
        <ActionButton
          key={action.name}
          action={action}
          type={action === first && action.name !== 'withdraw' ? 'primary' : 'default'}
          danger={action.name === 'withdraw'}
          onRun={() => setAsked(action.name as Asked)}
        />
      ))}
      <ReasonDialog
        open={step !== undefined}
        title={`${order.actions.find(({ name }) => name === step)?.label ?? ''}：${order.number}`}
        {...(step === undefined ? { reason: 'none' } : steps[step])}
        danger={step === 'withdraw'}
        onClose={close}
        onConfirm={run}
      />
      <ExtensionForm order={order} open={asked === 'ask-extension'} onClose={close} />
      <ExtensionAnswer order={order} open={asked === 'decide-extension'} onClose={close} />
      <TransferForm order={order} open={asked === 'transfer'} onClose={close} />
    </>
  );
}

function send(
  call: ReturnType<typeof useOrderCall>,
  step: Step,
  version: number,
  text: string | undefined,
): Promise<void> {
  switch (step) {
    case 'plan':
      return call(step, { version, plan: text ?? '' });
    case 'submit':
      return call(step, { version, note: text ?? '' });
    case 'return':
    case 'withdraw':
      return call(step, { version, reason: text ?? '' });
    case 'sign':
    case 'close':
      return call(step, { version, ...(text === undefined ? {} : { reason: text }) });
    default:
      return call(step, { version });
  }
}
