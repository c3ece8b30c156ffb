import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EntryText, entryBytes, entryHash, type SealText, sealHash } from './canonical.ts';

const entry: EntryText = {
  id: '0195a0d0-0000-7000-8000-000000000001',
  at: '2026-03-02T01:00:00.000000Z',
  outcome: 'done',
  code: null,
  operation: 'site.edit',
  actor_kind: 'person',
  actor_subject: 'account-1',
  actor_name: '王小棉',
  channel: 'http',
  request_id: 'request-1',
  address: '192.0.2.1',
  noun: 'site',
  noun_id: 'site-1',
  place: '/city/',
  verb: 'edit',
  reason: null,
  occurrences: 1,
  changes: '[{"field":"name","before":"甲","after":"乙"}]',
};

const seal: SealText = {
  number: 1,
  entry_id: entry.id,
  algorithm: 'sha256',
  entry_hash: Buffer.alloc(32, 1),
  previous_hash: Buffer.alloc(32),
  sealed_at: '2026-03-02T01:00:00.250000Z',
};

describe('the canonical form', () => {
  it('of an entry is the JSON array that the documentation shows, so that anyone can compute it', () => {
    expect(entryBytes(entry).toString('utf8')).toBe(
      '["mumian.audit.entry.1","0195a0d0-0000-7000-8000-000000000001","2026-03-02T01:00:00.000000Z","done",null,' +
        '"site.edit","person","account-1","王小棉","http","request-1","192.0.2.1","site","site-1","/city/","edit",null,' +
        '1,"[{\\"field\\":\\"name\\",\\"before\\":\\"甲\\",\\"after\\":\\"乙\\"}]"]',
    );
    expect(entryHash('sha256', entry).toString('hex')).toBe(
      '46cd792699546961ba152352ce713649ee7b609424804f12685b3eb323d8ad3a',
    );
    expect(entryHash('sm3', entry).toString('hex')).toBe(
      '273706f7ddc34c3214ce0f2e120cacefe4ae59c060d3e932a5e7495cf328bbec',
    );
  });

  it('differs for any two entries that differ in any field', () => {
    const fields = Object.keys(entry).filter((name) => name !== 'occurrences') as (keyof EntryText)[];
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.option(fc.string()), (field, value) => {
        const other = { ...entry, [field]: value };
        return entryBytes(other).equals(entryBytes(entry)) === (value === entry[field]);
      }),
    );
  });

  it('keeps apart what would run together if fields were merely joined', () => {
    const one = entryBytes({ ...entry, noun: 'a","b', noun_id: 'c' });
    const other = entryBytes({ ...entry, noun: 'a', noun_id: 'b","c' });
    expect(one.equals(other)).toBe(false);
  });

  it.each<Partial<SealText>>([
    { number: 2 },
    { algorithm: 'sm3' },
    { entry_id: 'other' },
    { entry_hash: Buffer.alloc(32, 2) },
    { previous_hash: Buffer.alloc(32, 3) },
    { sealed_at: '2026-03-02T01:00:00.250001Z' },
  ])('of a seal covers %o', (change) => {
    expect(sealHash({ ...seal, ...change }).equals(sealHash(seal))).toBe(false);
  });
});
