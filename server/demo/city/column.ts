import type { DemoColumnKind } from './column-kind.ts';
import { officialPeriods, type UpdatePeriod } from './update-period.ts';

/** A column of one site. `path` is its list page, beneath the site's address. */
export interface DemoColumn {
  name: string;
  path: string;
  kind: DemoColumnKind;
  firstLevel: boolean;
  period: UpdatePeriod | null;
  /** Said on the page of a column that has nothing to show, which spares it from counting as blank. */
  emptyReason: string | null;
  /** Key of the unit. */
  responsibleUnit: string;
}

/** `ColumnType` in the page metadata (国办发〔2017〕47号 附件). */
export const columnTypes: Readonly<Record<DemoColumnKind, string>> = {
  news: '工作动态',
  notices: '通知公告',
  policies: '政策文件',
  interpretation: '政策解读',
  response: '回应关切',
  interaction: '咨询投诉',
  consultation: '征集调查',
  services: '办事服务',
  planning: '规划计划',
  overview: '概况信息',
  functions: '机构职能',
  leaders: '负责人信息',
};

function column(
  responsibleUnit: string,
  path: string,
  name: string,
  kind: DemoColumnKind,
  rest: { firstLevel?: boolean; emptyReason?: string } = {},
): DemoColumn {
  return {
    name,
    path,
    kind,
    firstLevel: rest.firstLevel ?? true,
    period: officialPeriods[kind],
    emptyReason: rest.emptyReason ?? null,
    responsibleUnit,
  };
}

/** Columns of a department's site; every fourth department (by `index`) has nothing to consult on yet. */
export function departmentColumns(unit: string, index: number): DemoColumn[] {
  const columns = [
    column(unit, '/gzdt/', '工作动态', 'news'),
    column(unit, '/tzgg/', '通知公告', 'notices'),
    column(unit, '/zcwj/', '政策文件', 'policies'),
    column(unit, '/zcjd/', '政策解读', 'interpretation'),
    column(unit, '/bsfw/', '办事服务', 'services'),
    column(unit, '/hdjl/', '互动交流', 'interaction'),
    column(unit, '/jgzn/', '机构职能', 'functions', { firstLevel: false }),
  ];
  if (index % 4 === 0) {
    const emptyReason = '本年度尚未开展征集调查活动，开展后将及时公布。';
    columns.push(column(unit, '/zjdc/', '征集调查', 'consultation', { firstLevel: false, emptyReason }));
  }
  return columns;
}

/** Columns of a government portal. `responsible` names the unit of a column that is not the office's own. */
export function portalColumns(
  office: string,
  areaName: string,
  responsible: Partial<Record<DemoColumnKind, string>> = {},
): DemoColumn[] {
  const unit = (kind: DemoColumnKind) => responsible[kind] ?? office;
  return [
    column(unit('news'), '/yw/', `${areaName}要闻`, 'news'),
    column(unit('news'), '/bmdt/', '部门动态', 'news'),
    column(unit('notices'), '/tzgg/', '通知公告', 'notices'),
    column(unit('policies'), '/zcwj/', '政策文件', 'policies'),
    column(unit('interpretation'), '/zcjd/', '政策解读', 'interpretation'),
    column(unit('response'), '/hygq/', '回应关切', 'response'),
    column(unit('interaction'), '/hdjl/', '互动交流', 'interaction'),
    column(unit('consultation'), '/zjdc/', '征集调查', 'consultation'),
    column(unit('services'), '/bsfw/', '办事服务', 'services'),
    column(unit('planning'), '/ghjh/', '规划计划', 'planning', { firstLevel: false }),
    column(unit('overview'), '/gk/', `${areaName}概况`, 'overview'),
    column(unit('leaders'), '/ld/', '领导信息', 'leaders', { firstLevel: false }),
  ];
}

/** Columns of a specialised system (专业系统). */
export function systemColumns(unit: string): DemoColumn[] {
  return [
    column(unit, '/dt/', '工作动态', 'news'),
    column(unit, '/tzgg/', '通知公告', 'notices'),
    column(unit, '/zcfg/', '政策法规', 'policies'),
    column(unit, '/bszn/', '办事指南', 'services'),
    column(unit, '/zxts/', '咨询投诉', 'interaction'),
  ];
}
