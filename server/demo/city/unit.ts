import { departments } from './department.ts';

/**
 * What a unit (单位) is. The offices are first responsible at their level (攀办函〔2017〕11号 一); a public
 * institution runs a specialised system (专业系统) and has no other site.
 */
export type DemoUnitKind =
  | 'city'
  | 'city-office'
  | 'e-government-office'
  | 'city-department'
  | 'public-institution'
  | 'county'
  | 'county-office'
  | 'county-department'
  | 'township';

/** A unit of the demo city. `parent` is the key of the unit above, null for the city itself. */
export interface DemoUnit {
  key: string;
  name: string;
  kind: DemoUnitKind;
  /** Six digits, GB/T 2260 form; 5199 is not in use. */
  division: string;
  parent: string | null;
}

/** A county or district (县、区) with the units beneath it that may open no site of their own. */
export interface DemoCounty {
  division: string;
  slug: string;
  name: string;
  departments: readonly string[];
  townships: readonly string[];
}

export const cityName = '木棉市';
export const cityDivision = '519900';

export const counties: readonly DemoCounty[] = [
  {
    division: '519902',
    slug: 'yingmian',
    name: '映棉区',
    departments: ['教育局', '住房和城乡建设局'],
    townships: ['棉桥街道办事处', '雁汀街道办事处'],
  },
  {
    division: '519903',
    slug: 'yunli',
    name: '云栎区',
    departments: ['民政局'],
    townships: ['松坞街道办事处', '栎荫镇人民政府'],
  },
  {
    division: '519911',
    slug: 'hetan',
    name: '鹤潭区',
    departments: ['民政局', '农业农村局'],
    townships: ['芦汀镇人民政府'],
  },
  {
    division: '519921',
    slug: 'qingluo',
    name: '青萝县',
    departments: ['教育局', '农业农村局', '水利局'],
    townships: ['竹隐镇人民政府', '苔溪乡人民政府'],
  },
  {
    division: '519922',
    slug: 'landu',
    name: '岚渡县',
    departments: ['林业局', '文化和旅游局'],
    townships: ['雁回镇人民政府', '枫渡乡人民政府'],
  },
];

const cityUnits: readonly DemoUnit[] = [
  { key: 'city', name: cityName, kind: 'city', division: cityDivision, parent: null },
  {
    key: 'office-519900',
    name: '木棉市人民政府办公室',
    kind: 'city-office',
    division: cityDivision,
    parent: 'city',
  },
  {
    key: 'e-government',
    name: '木棉市电子政务办公室',
    kind: 'e-government-office',
    division: cityDivision,
    parent: 'city',
  },
  ...departments.map(
    (each): DemoUnit => ({
      key: `department-${each.slug}`,
      name: `${cityName}${each.name}`,
      kind: 'city-department',
      division: cityDivision,
      parent: 'city',
    }),
  ),
  {
    key: 'institution-zwfw',
    name: '木棉市政务服务中心',
    kind: 'public-institution',
    division: cityDivision,
    parent: 'city',
  },
  {
    key: 'institution-ggzy',
    name: '木棉市公共资源交易中心',
    kind: 'public-institution',
    division: cityDivision,
    parent: 'city',
  },
];

function countyUnits(county: DemoCounty): DemoUnit[] {
  const { division, name } = county;
  const parent = `county-${division}`;
  return [
    { key: parent, name, kind: 'county', division, parent: 'city' },
    { key: `office-${division}`, name: `${name}人民政府办公室`, kind: 'county-office', division, parent },
    ...county.departments.map(
      (each, index): DemoUnit => ({
        key: `department-${division}-${index + 1}`,
        name: `${name}${each}`,
        kind: 'county-department',
        division,
        parent,
      }),
    ),
    ...county.townships.map(
      (each, index): DemoUnit => ({
        key: `township-${division}-${index + 1}`,
        name: `${name}${each}`,
        kind: 'township',
        division,
        parent,
      }),
    ),
  ];
}

/** Every unit, each after its parent. */
export const units: readonly DemoUnit[] = [...cityUnits, ...counties.flatMap(countyUnits)];
