import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { api } from '../api/client.ts';
import { type Action, ActionButton } from '../kit/action-button.tsx';
import { ReasonDialog } from '../kit/reason-dialog.tsx';
import { RefusedActions } from '../kit/refused-actions.tsx';
import type { Site } from './sites.ts';

/** The steps of a site's life that the server knows, each a path of its own. */
const paths = {
  apply: '/api/v1/sites/{id}/apply',
  withdraw: '/api/v1/sites/{id}/withdraw',
  approve: '/api/v1/sites/{id}/approve',
  open: '/api/v1/sites/{id}/open',
  suspend: '/api/v1/sites/{id}/suspend',
  resume: '/api/v1/sites/{id}/resume',
  migrate: '/api/v1/sites/{id}/migrate',
  'stop-migrating': '/api/v1/sites/{id}/stop-migrating',
  'start-closing': '/api/v1/sites/{id}/start-closing',
  close: '/api/v1/sites/{id}/close',
} as const;

type StepName = keyof typeof paths;

interface Step {
  name: StepName;
  action: Action;
}

function stepsOf(actions: readonly Action[]): Step[] {
  return actions.flatMap((action) => {
    const name = (Object.keys(paths) as StepName[]).find((step) => step === action.name);
    return name ? [{ name, action }] : [];
  });
}

/** A button for every step that can follow now, and why each of the others has to wait; the server says both. */
export function SiteLifecycle({ site }: { site: Site }) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [asked, setAsked] = useState<Step>();
  const steps = stepsOf(site.actions);

  const run = async (step: Step, reason: string | undefined) => {
    await api.POST(paths[step.name], {
      params: { path: { id: site.id } },
      body: { version: site.version, reason },
    });
    await queries.invalidateQueries({ queryKey: ['sites'] });
    message.success(`已${step.action.label}`);
  };
  return (
    <>
      {steps.map((step) =>
        step.action.allowed ? (
          <ActionButton key={step.name} action={step.action} onRun={() => setAsked(step)} />
        ) : null,
      )}
      <RefusedActions
        label="暂不能办理的事项"
        actions={steps.map((step) => step.action).filter((action) => !action.allowed)}
      />
      <ReasonDialog
        open={asked !== undefined}
        title={`${asked?.action.label ?? ''}：${site.name}`}
        text="理由、时间和经办人将记入网站历史。"
        reason="optional"
        onClose={() => setAsked(undefined)}
        onConfirm={async (reason) => (asked ? run(asked, reason) : undefined)}
      />
    </>
  );
}
