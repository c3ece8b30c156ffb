import { describe, expect, test } from 'vitest';
import type { ListFixture } from '../../../test/lists/fixture.ts';
import { readListOf } from '../../../test/lists/read-fixture.ts';
import {
  HIDDEN,
  JPAGE,
  RECORDS,
  TRS_ARRAYS,
  TRS_PAGING,
  WRITTEN,
} from '../../../test/lists/script-layouts.ts';

const SYSTEMS: Readonly<Record<string, Readonly<Record<string, ListFixture>>>> = {
  jpage: JPAGE,
  'TRS page navigation': TRS_PAGING,
  'TRS arrays': TRS_ARRAYS,
  'records in scripts': RECORDS,
  'mark-up that scripts write': WRITTEN,
  'mark-up in hidden parts': HIDDEN,
};

describe.each(Object.entries(SYSTEMS))('%s', (_, fixtures) => {
  test.each(Object.entries(fixtures))('%s', (_name, { html, url, items, reader, next }) => {
    const list = readListOf(html, url);
    expect(list.items).toEqual(items);
    expect(list).toMatchObject({ reader, isUnread: false, requests: [] });
    if (next !== undefined) expect(list.next).toBe(next);
  });
});
