import { type DemoColumn, departmentColumns, portalColumns, systemColumns } from './column.ts';
import { departments } from './department.ts';
import { type DemoPerson, personName, personPhone } from './person.ts';
import { cityDivision, cityName, counties } from './unit.ts';

/** Every demo host is this name or lies beneath it. It is not registered, and no request to it leaves the machine. */
export const DEMO_SUFFIX = 'mumianshi.gov.cn';

export type DemoSiteKind = 'portal' | 'department' | 'system';

/** Where a site stands in its life; the four that are not running show what the registry knows of them. */
export type DemoSiteState = 'planned' | 'running' | 'suspended' | 'migrating' | 'closing';

/** A site (网站) with all that its registration says. Numbers are null until the registration gives them. */
export interface DemoSite {
  key: string;
  name: string;
  kind: DemoSiteKind;
  url: string;
  host: string;
  division: string;
  /** 网站标识码: six digits of the area, four of sequence; given by the national reporting system. */
  siteCode: string | null;
  icpNumber: string | null;
  publicSecurityNumber: string | null;
  /** 主办单位: key of the unit. */
  sponsor: string;
  /** 承办单位: key of the unit; the company behind it is the operator group. */
  operator: string;
  /** Keys of persons; null is an incomplete registration, and a finding. */
  contentPerson: string | null;
  operationsPerson: string | null;
  hosting: 'hosted' | 'external';
  platformGroup: string;
  operatorGroup: string;
  ipGroup: string;
  state: DemoSiteState;
  columns: readonly DemoColumn[];
  /** What its articles are about, and the words its own pages use. */
  voice: { short: string; letter: string; topics: readonly string[] };
}

const cityPlatform = {
  hosting: 'hosted',
  platformGroup: '木棉市政府网站集约化平台',
  operatorGroup: '木棉政务云运维中心',
  ipGroup: '198.51.100.0/26',
} as const;

const countyPlatform = {
  hosting: 'hosted',
  platformGroup: '木棉市县（区）级平台',
  operatorGroup: '木棉政务云运维中心',
  ipGroup: '198.51.100.64/26',
} as const;

const selfBuilt = {
  hosting: 'external',
  platformGroup: '自建网站',
  operatorGroup: '云荻信息技术有限公司（虚构）',
  ipGroup: '203.0.113.0/27',
} as const;

const verticalPlatform = {
  hosting: 'external',
  platformGroup: '省级部门统建平台',
  operatorGroup: '砺川数据服务有限公司（虚构）',
  ipGroup: '203.0.113.32/27',
} as const;

const selfBuiltDepartments: readonly string[] = ['slj', 'lyj', 'wlj', 'tyj', 'jgswj', 'gjj'];
const verticalDepartments: readonly string[] = ['gaj', 'sthjj', 'ybj', 'zrzyj'];

const departmentStates: Readonly<Record<string, DemoSiteState>> = {
  gdb: 'planned',
  tjj: 'suspended',
  tyj: 'migrating',
  jgswj: 'closing',
};

/** Sites whose registration lacks a named person (攀办函〔2017〕11号 一: 每个网站都要有专人负责). */
const withoutOperationsPerson: readonly string[] = ['site-kjj'];
const withoutContentPerson: readonly string[] = ['site-xfj'];

type Draft = Omit<
  DemoSite,
  'siteCode' | 'icpNumber' | 'publicSecurityNumber' | 'contentPerson' | 'operationsPerson' | 'host'
>;

function cityPortal(): Draft {
  const office = 'office-519900';
  return {
    key: 'site-www',
    name: `${cityName}人民政府门户网站`,
    kind: 'portal',
    url: `http://www.${DEMO_SUFFIX}/`,
    division: cityDivision,
    sponsor: office,
    operator: 'e-government',
    ...cityPlatform,
    state: 'running',
    columns: portalColumns(office, cityName, {
      overview: 'department-tjj',
      planning: 'department-fgw',
      interpretation: 'department-sfj',
      services: 'department-zwfwj',
      interaction: 'department-xfj',
    }),
    voice: {
      short: '市政府',
      letter: '府',
      topics: ['民生实事', '重点项目建设', '营商环境优化', '防灾减灾'],
    },
  };
}

function countyPortals(): Draft[] {
  return counties.map((county) => {
    const office = `office-${county.division}`;
    const level = county.name.endsWith('县') ? '县' : '区';
    return {
      key: `site-${county.slug}`,
      name: `${county.name}人民政府门户网站`,
      kind: 'portal' as const,
      url: `http://www.${county.slug}.${DEMO_SUFFIX}/`,
      division: county.division,
      sponsor: office,
      operator: office,
      ...countyPlatform,
      state: 'running' as const,
      columns: portalColumns(office, county.name),
      voice: {
        short: `${level}政府`,
        letter: county.name.slice(0, 1),
        topics: ['乡村振兴', '为民办实事', '产业园区建设', '基层治理'],
      },
    };
  });
}

function departmentPlatform(slug: string) {
  if (selfBuiltDepartments.includes(slug)) return selfBuilt;
  return verticalDepartments.includes(slug) ? verticalPlatform : cityPlatform;
}

function departmentSites(): Draft[] {
  return departments.map((each, index) => {
    const unit = `department-${each.slug}`;
    return {
      key: `site-${each.slug}`,
      name: `${cityName}${each.name}`,
      kind: 'department' as const,
      url: `http://${each.slug}.${DEMO_SUFFIX}/`,
      division: cityDivision,
      sponsor: unit,
      operator: unit,
      ...departmentPlatform(each.slug),
      state: departmentStates[each.slug] ?? 'running',
      columns: departmentColumns(unit, index),
      voice: { short: each.short, letter: each.letter, topics: each.topics },
    };
  });
}

function systems(): Draft[] {
  const system = (slug: string, name: string, short: string, topics: readonly string[]): Draft => ({
    key: `site-${slug}`,
    name,
    kind: 'system',
    url: `http://${slug}.${DEMO_SUFFIX}/`,
    division: cityDivision,
    sponsor: `institution-${slug}`,
    operator: `institution-${slug}`,
    ...cityPlatform,
    ipGroup: '198.51.100.128/26',
    state: 'running',
    columns: systemColumns(`institution-${slug}`),
    voice: { short, letter: slug === 'zwfw' ? '政务' : '交易', topics },
  });
  return [
    system('zwfw', '木棉市政务服务网', '市政务服务中心', ['一窗受理', '网上办事', '帮办代办', '办件评价']),
    system('ggzy', '木棉市公共资源交易网', '市公共资源交易中心', [
      '工程建设交易',
      '政府采购交易',
      '土地使用权出让',
      '交易场所服务',
    ]),
  ];
}

function person(site: Draft, index: number, duty: '内容负责人' | '运维负责人'): DemoPerson {
  const number = index * 2 + (duty === '内容负责人' ? 0 : 1);
  return {
    key: `${site.key}-${duty === '内容负责人' ? 'content' : 'operations'}`,
    name: personName(number),
    unit: site.sponsor,
    title: duty === '内容负责人' ? '网站内容负责人' : '网站运维负责人',
    phone: personPhone(number),
  };
}

const drafts: readonly Draft[] = [cityPortal(), ...countyPortals(), ...departmentSites(), ...systems()];

/** The two named persons of every site, without those that two registrations lack. */
export const persons: readonly DemoPerson[] = drafts.flatMap((site, index) => [
  ...(withoutContentPerson.includes(site.key) ? [] : [person(site, index, '内容负责人')]),
  ...(withoutOperationsPerson.includes(site.key) ? [] : [person(site, index, '运维负责人')]),
]);

function registered(draft: Draft, index: number): DemoSite {
  const personKey = (duty: 'content' | 'operations') =>
    persons.find((each) => each.key === `${draft.key}-${duty}`)?.key ?? null;
  // A planned site has no numbers yet: they come with the approval, ICP and public-security registration.
  const numbered = draft.state !== 'planned';
  const ofArea = drafts.slice(0, index + 1).filter((each) => each.division === draft.division).length;
  return {
    ...draft,
    host: new URL(draft.url).host,
    siteCode: numbered ? `${draft.division}${String(ofArea).padStart(4, '0')}` : null,
    icpNumber: numbered ? `蜀ICP备9900${String(1001 + index * 13)}号` : null,
    publicSecurityNumber: numbered
      ? `川公网安备 ${draft.division}02${String(index + 1).padStart(6, '0')}号`
      : null,
    contentPerson: personKey('content'),
    operationsPerson: personKey('operations'),
  };
}

/** The 42 sites: city portal, 5 county portals, 34 departments, 2 systems. */
export const sites: readonly DemoSite[] = drafts.map(registered);

/** The site of a host label, such as `slj`. Throws RangeError when there is none: data names data. */
export function siteOf(slug: string): DemoSite {
  const site = sites.find((each) => each.key === `site-${slug}`);
  if (!site) throw new RangeError(`no demo site named ${slug}`);
  return site;
}
