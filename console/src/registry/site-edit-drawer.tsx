import { useQueryClient } from '@tanstack/react-query';
import { App, Form } from 'antd';
import { useState } from 'react';
import { api } from '../api/client.ts';
import { ConflictNotice } from '../kit/conflict-notice.tsx';
import { EditDrawer, FormFoot } from '../kit/edit-drawer.tsx';
import { IssueForm } from '../kit/issue-form.tsx';
import { type FieldConflict, mergeForms } from '../kit/merge.ts';
import { Problem } from '../kit/problem.ts';
import {
  SiteFields,
  type SiteForm,
  showSiteField,
  siteFieldLabels,
  siteFieldNames,
  siteFormOf,
} from './site-fields.tsx';
import { type Site, siteQuery } from './sites.ts';

interface SiteEditDrawerProps {
  site: Site;
  open: boolean;
  onClose: () => void;
}

/** Changes a site's registration. When another person saved first, nothing is lost on either side. */
export function SiteEditDrawer({ site, open, onClose }: SiteEditDrawerProps) {
  return (
    <EditDrawer open={open} title="修改网站登记" onClose={onClose}>
      <SiteEditForm site={site} onClose={onClose} />
    </EditDrawer>
  );
}

interface Overtaken {
  text: string;
  incoming: string[];
  conflicts: FieldConflict<unknown>[];
}

const labels: Record<string, string> = siteFieldLabels;

function SiteEditForm({ site, onClose }: Omit<SiteEditDrawerProps, 'open'>) {
  const [form] = Form.useForm<SiteForm>();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [start, setStart] = useState({ version: site.version, form: siteFormOf(site) });
  const [overtaken, setOvertaken] = useState<Overtaken>();

  const save = async (values: SiteForm) => {
    const mine = siteFormOf({ ...values, unitId: site.unitId });
    const { unitId, ...fields } = mine;
    try {
      await api.PATCH('/api/v1/sites/{id}', {
        params: { path: { id: site.id } },
        body: { version: start.version, ...fields },
      });
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'platform.version-conflict') throw error;
      await meet(error, mine);
      return;
    }
    await queries.invalidateQueries({ queryKey: ['sites'] });
    message.success('已保存');
    onClose();
  };

  /** Takes in what the other person saved and lays my changes over it. */
  const meet = async (problem: Problem, mine: SiteForm) => {
    const latest = await queries.fetchQuery({ ...siteQuery(site.id), staleTime: 0 });
    const theirs = siteFormOf(latest);
    const { merged, incoming, conflicts } = mergeForms(start.form, theirs, mine);
    form.setFieldsValue(merged);
    setStart({ version: latest.version, form: theirs });
    setOvertaken({
      text: problem.detail ?? problem.message,
      incoming: incoming.map((field) => labels[field] ?? field),
      conflicts,
    });
  };

  const takeTheirs = (conflict: FieldConflict<unknown>) => {
    form.setFieldValue(conflict.field as keyof SiteForm, conflict.theirs);
    setOvertaken((now) => now && { ...now, conflicts: now.conflicts.filter((other) => other !== conflict) });
  };
  return (
    <IssueForm<SiteForm>
      form={form}
      fields={siteFieldNames}
      initialValues={start.form}
      onSubmit={save}
      footer={(busy) => <FormFoot busy={busy} save="保存" onCancel={onClose} />}
    >
      {overtaken ? (
        <ConflictNotice
          {...overtaken}
          labelOf={(field) => labels[field] ?? field}
          show={showSiteField}
          onTakeTheirs={takeTheirs}
        />
      ) : null}
      <SiteFields sponsor="fixed" />
    </IssueForm>
  );
}
