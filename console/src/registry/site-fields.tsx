import { Form, Input, Select } from 'antd';
import { limits } from '../api/limits.gen.ts';
import { choicesOf, labelOf } from '../api/vocabulary.ts';
import { UnitSelect } from '../identity/unit-select.tsx';
import styles from './site-fields.module.css';
import type { SiteInput } from './sites.ts';

/** Every field of a site's registration with the word on its label, in the order of the form. */
export const siteFieldLabels = {
  name: '网站名称',
  url: '网址',
  unitId: '主办单位',
  operatorUnitId: '承办单位',
  kind: '类别',
  hosting: '承载方式',
  siteCode: '网站标识码',
  icpNumber: 'ICP 备案号',
  policeNumber: '公安备案号',
  platformGroup: '平台分组',
  operatorGroup: '运维商分组',
  addressGroup: 'IP 分组',
} as const satisfies Record<keyof Omit<SiteInput, 'state'>, string>;

/** What the form holds; the sponsor is asked for once, when the site is registered. */
export type SiteForm = Omit<SiteInput, 'state'>;

export const siteFieldNames = Object.keys(siteFieldLabels) as (keyof SiteForm)[];

/** A value of the form in words, for comparing two versions. */
export function showSiteField(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '（空）';
  if (field === 'kind') return labelOf('site-kind', String(value));
  if (field === 'hosting') return labelOf('site-hosting', String(value));
  return String(value);
}

/** Empty texts mean that nothing is known, which goes over the wire as null. */
export function siteFormOf(form: SiteForm): SiteForm {
  const orNull = (text: string | null | undefined) => text?.trim() || null;
  return {
    name: form.name.trim(),
    url: form.url.trim(),
    unitId: form.unitId,
    kind: form.kind,
    hosting: form.hosting,
    operatorUnitId: orNull(form.operatorUnitId),
    siteCode: orNull(form.siteCode),
    icpNumber: orNull(form.icpNumber),
    policeNumber: orNull(form.policeNumber),
    platformGroup: orNull(form.platformGroup),
    operatorGroup: orNull(form.operatorGroup),
    addressGroup: orNull(form.addressGroup),
  };
}

const required = (message: string) => [{ required: true, whitespace: true, message }];

const limit = limits['site.register'];

/** The fields of a site's registration; what may be stored and what is complete is decided by the server. */
export function SiteFields({ sponsor }: { sponsor: 'asked' | 'fixed' }) {
  const label = siteFieldLabels;
  return (
    <div className={styles.fields}>
      <Form.Item
        name="name"
        label={label.name}
        rules={required('请填写网站名称')}
        className={styles.wide ?? ''}
      >
        <Input maxLength={limit.name.maxLength} />
      </Form.Item>
      <Form.Item name="url" label={label.url} rules={required('请填写网址')} className={styles.wide ?? ''}>
        <Input
          inputMode="url"
          placeholder="https://www.example.gov.cn/"
          className="figures"
          spellCheck={false}
        />
      </Form.Item>
      {sponsor === 'asked' ? (
        <Form.Item name="unitId" label={label.unitId} rules={[{ required: true, message: '请选择主办单位' }]}>
          <UnitSelect label={label.unitId} placeholder="选择单位" />
        </Form.Item>
      ) : null}
      <Form.Item name="operatorUnitId" label={label.operatorUnitId}>
        <UnitSelect label={label.operatorUnitId} placeholder="选择单位" allowClear />
      </Form.Item>
      <Form.Item name="kind" label={label.kind} rules={[{ required: true, message: '请选择类别' }]}>
        <Select options={choicesOf('site-kind')} />
      </Form.Item>
      <Form.Item name="hosting" label={label.hosting} rules={[{ required: true, message: '请选择承载方式' }]}>
        <Select options={choicesOf('site-hosting')} />
      </Form.Item>
      <Form.Item name="siteCode" label={label.siteCode} extra="10 位：6 位行政区划代码加 4 位顺序号">
        <Input maxLength={10} className="figures" />
      </Form.Item>
      <Form.Item name="icpNumber" label={label.icpNumber}>
        <Input maxLength={limit.icpNumber.maxLength} />
      </Form.Item>
      <Form.Item name="policeNumber" label={label.policeNumber}>
        <Input maxLength={limit.policeNumber.maxLength} />
      </Form.Item>
      <Form.Item name="platformGroup" label={label.platformGroup} extra="同组网站同时出现故障时合并提示">
        <Input maxLength={limit.platformGroup.maxLength} />
      </Form.Item>
      <Form.Item name="operatorGroup" label={label.operatorGroup}>
        <Input maxLength={limit.operatorGroup.maxLength} />
      </Form.Item>
      <Form.Item name="addressGroup" label={label.addressGroup}>
        <Input maxLength={limit.addressGroup.maxLength} />
      </Form.Item>
    </div>
  );
}
