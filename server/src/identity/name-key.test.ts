import { expect, test } from 'vitest';
import { nameKey } from './name-key.ts';

test('a name sorts by its pinyin and is found by its initials', () => {
  expect(nameKey('木棉市')).toEqual({ name_key: 'mu mian shi', name_initials: 'mms' });
  expect(nameKey('12345政务热线')).toMatchObject({ name_initials: '1zwrx' });
});
