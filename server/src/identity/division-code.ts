import type { UnitKind } from './unit-kinds.ts';

const AREA_DIGITS = 4;

/**
 * Why a unit cannot bear this code, as a Chinese half sentence; null when it can. Six digits by GB/T 2260: the first
 * four name the city, the last two the county, `00` the city as a whole. A unit bears the code of its area.
 */
export function divisionCodeRefusal(
  of: { kind: UnitKind; divisionCode: string },
  parent: { divisionCode: string } | null,
): string | null {
  const { kind, divisionCode } = of;
  const isWholeCity = divisionCode.endsWith('00');
  if (parent === null) return isWholeCity ? null : '市的行政区划代码应以 00 结尾';
  if (kind !== 'county') {
    return divisionCode === parent.divisionCode
      ? null
      : `行政区划代码应与上级单位一致，即 ${parent.divisionCode}`;
  }
  const area = parent.divisionCode.slice(0, AREA_DIGITS);
  return divisionCode.startsWith(area) && !isWholeCity
    ? null
    : `县（区）的行政区划代码前四位应为 ${area}，末两位不能是 00`;
}
