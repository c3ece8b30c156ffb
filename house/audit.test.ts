import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { advisoriesOf, unexcused } from '../scripts/audit.mjs';
import { repositoryRoot } from './source.ts';

const report = JSON.stringify({
  auditReportVersion: 2,
  vulnerabilities: {
    tool: {
      via: [
        {
          name: 'tool',
          severity: 'high',
          title: 'runs anything',
          url: 'https://example.org/advisories/GHSA-1',
        },
        'inner',
      ],
    },
    inner: {
      via: [
        { name: 'inner', severity: 'low', title: 'is slow', url: 'https://example.org/advisories/GHSA-2' },
        {
          name: 'tool',
          severity: 'high',
          title: 'runs anything',
          url: 'https://example.org/advisories/GHSA-1',
        },
      ],
    },
  },
});

describe('known vulnerabilities', () => {
  test('are read from the report, each once', () => {
    expect(advisoriesOf(report)?.map(({ id, severity }) => [id, severity])).toEqual([
      ['GHSA-1', 'high'],
      ['GHSA-2', 'low'],
    ]);
  });

  test.each(['', 'not json', '{"message":"405 Method Not Allowed"}', 'null'])(
    'are not known where the registry answers %j',
    (text) => {
      expect(advisoriesOf(text)).toBeNull();
    },
  );

  test('fail unless excused with a reason and a date that has not passed', () => {
    const advisories = advisoriesOf(report) ?? [];
    const excuse = { advisory: 'GHSA-1', until: '2026-03-31', because: 'that function is never called' };
    const left = (today: string, given = excuse) => unexcused(advisories, [given], today).map(({ id }) => id);
    expect(left('2026-03-31')).toEqual(['GHSA-2']);
    expect(left('2026-04-01')).toEqual(['GHSA-1', 'GHSA-2']);
    expect(left('2026-03-01', { ...excuse, because: '' })).toEqual(['GHSA-1', 'GHSA-2']);
  });

  test('the excuses that we have name an advisory, a day and a reason', () => {
    const excuses: unknown[] = JSON.parse(
      readFileSync(join(repositoryRoot, 'house/audit-excuses.json'), 'utf8'),
    );
    for (const excuse of excuses) {
      expect(excuse).toEqual({
        advisory: expect.stringMatching(/^GHSA-/),
        until: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        because: expect.stringMatching(/.{10,}/),
      });
    }
  });
});
