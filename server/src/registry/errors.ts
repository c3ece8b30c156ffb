import { errorCatalogue } from '../platform/errors/index.ts';

export const registryErrors = errorCatalogue('registry', {
  'one-site-per-unit': {
    status: 409,
    title: '一个部门只保留一个网站',
    detail: (p: { unit: string; site: string }) =>
      `${p.unit}已有网站“${p.site}”。一个部门原则上只保留一个网站，请在原网站上增设栏目或专题。`,
    clause: '攀办函〔2017〕11号 二',
  },
  'county-unit-opens-none': {
    status: 409,
    title: '县级部门、乡镇（街道）不再新建网站',
    detail: (p: { unit: string }) =>
      `${p.unit}不能新建网站，请使用所在县（区）政府门户网站的栏目；已建成的网站请按“关停中”登记并组织关停。`,
    clause: '攀办函〔2017〕11号 二',
  },
  'kind-not-of-unit': {
    status: 422,
    title: '网站类别与主办单位不符',
    detail: (p: { unit: string; unitKind: string; siteKind: string }) =>
      `${p.unit}是${p.unitKind}，不能主办${p.siteKind}，请核对主办单位或网站类别。`,
    clause: '国办发〔2017〕47号 二',
  },
  'url-taken': {
    status: 409,
    title: '网址已登记',
    detail: () => '这个网址已经登记在另一个网站名下，请核对网址。',
    constraint: 'registry.site_url',
  },
  'site-code-taken': {
    status: 409,
    title: '网站标识码已登记',
    detail: () => '这个网站标识码已经登记在另一个网站名下，请核对标识码。',
    constraint: 'registry.site_code_once',
  },
  'column-name-taken': {
    status: 409,
    title: '栏目名称重复',
    detail: () => '这个网站已有同名栏目，请换一个名称。',
    constraint: 'registry.column_name',
  },
  'same-person': {
    status: 409,
    title: '无需交接',
    detail: (p: { person: string; duty: string }) => `${p.person}现在就是${p.duty}，无需交接。`,
  },
  'site-closed': {
    status: 409,
    title: '网站已下线',
    detail: (p: { site: string }) => `“${p.site}”已下线，档案不再修改。`,
  },
  'media-account-name-taken': {
    status: 409,
    title: '账号已登记',
    detail: () => '这个平台上已经登记了同名账号，请核对名称。',
    constraint: 'registry.media_account_name',
  },
  'one-media-account-per-platform': {
    status: 409,
    title: '一个单位同一平台只开设一个账号',
    detail: (p: { unit: string; platform: string; account: string }) =>
      `${p.unit}在${p.platform}已有账号“${p.account}”。同一单位在同一平台原则上只开设一个账号，确需增设请说明理由。`,
    clause: '国办发〔2018〕123号 三',
  },
  'unknown-unit': {
    status: 422,
    title: '单位不存在',
    detail: (p: { field: string }) => `${p.field}不存在或不在您的管辖范围内，请重新选择。`,
  },
  'unknown-person': {
    status: 422,
    title: '人员不存在',
    detail: (p: { field: string }) => `${p.field}不存在或不在您的管辖范围内，请重新选择。`,
  },
});
