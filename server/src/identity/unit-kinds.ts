import { vocabulary } from '../platform/vocabulary/index.ts';

/** Kinds of unit 单位; the notice gives each its own rules (攀办函〔2017〕11号 一、二). */
export const unitKinds = vocabulary('unit-kind', '单位类别', {
  city: '市',
  'city-office': '市政府办公室',
  'e-government-office': '电子政务办',
  'city-department': '市级部门',
  'public-institution': '市级事业单位',
  county: '县（区）',
  'county-office': '县（区）政府办公室',
  'county-department': '县级部门',
  township: '乡镇（街道）',
});

export type UnitKind = (typeof unitKinds.values)[number];

/** Which kinds may stand beneath which. */
const beneath: Readonly<Record<UnitKind, readonly UnitKind[]>> = {
  city: ['city-office', 'e-government-office', 'city-department', 'public-institution', 'county'],
  county: ['county-office', 'county-department', 'township'],
  'city-office': ['e-government-office', 'public-institution'],
  'city-department': ['public-institution'],
  'e-government-office': [],
  'public-institution': [],
  'county-office': [],
  'county-department': [],
  township: [],
};

/** Kinds that may stand beneath a unit of this kind; only the city stands beneath nothing. */
export function kindsBeneath(parent: UnitKind | null): readonly UnitKind[] {
  return parent === null ? ['city'] : beneath[parent];
}
