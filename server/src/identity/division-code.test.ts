import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divisionCodeRefusal } from './division-code.ts';
import { kindsBeneath, unitKinds } from './unit-kinds.ts';

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });

describe('division codes (GB/T 2260)', () => {
  test('a city’s ends in 00', () => {
    expect(divisionCodeRefusal({ kind: 'city', divisionCode: '519900' }, null)).toBeNull();
    expect(divisionCodeRefusal({ kind: 'city', divisionCode: '519902' }, null)).toContain('00');
  });

  test('a county’s shares the city’s first four digits and never ends in 00', () => {
    fc.assert(
      fc.property(digits(4), digits(6), (area, divisionCode) => {
        const refusal = divisionCodeRefusal({ kind: 'county', divisionCode }, { divisionCode: `${area}00` });
        const fits = divisionCode.slice(0, 4) === area && divisionCode.slice(4) !== '00';
        expect(refusal === null).toBe(fits);
      }),
      {
        examples: [
          ['5199', '519902'],
          ['5199', '519900'],
          ['5199', '519802'],
        ],
      },
    );
  });

  test('every other unit bears the code of the unit above it', () => {
    const kinds = unitKinds.values.filter((kind) => kind !== 'city' && kind !== 'county');
    fc.assert(
      fc.property(fc.constantFrom(...kinds), digits(6), digits(6), (kind, own, above) => {
        expect(divisionCodeRefusal({ kind, divisionCode: own }, { divisionCode: above }) === null).toBe(
          own === above,
        );
        expect(divisionCodeRefusal({ kind, divisionCode: above }, { divisionCode: above })).toBeNull();
      }),
    );
  });
});

describe('kinds of unit', () => {
  test('every kind but the city has a place beneath some other, and the city beneath none', () => {
    const placed = new Set(unitKinds.values.flatMap((kind) => kindsBeneath(kind)));
    expect([...placed].sort()).toEqual(unitKinds.values.filter((kind) => kind !== 'city').sort());
    expect(kindsBeneath(null)).toEqual(['city']);
  });
});
