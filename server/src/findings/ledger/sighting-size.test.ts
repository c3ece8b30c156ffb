import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS, sized, storableText } from './sighting-size.ts';

const plain = {
  siteId: '0198a4a0-0000-7000-8000-000000000000',
  place: 'a',
  url: 'http://a/',
  snippet: '打不开',
  evidence: { status: 404, pages: [{ url: 'http://b/', text: '通知' }] },
  certainty: 'certain',
} as const;

describe('the size of a sighting', () => {
  it('leaves an ordinary one as it is', () => {
    expect(sized(plain)).toEqual(plain);
  });

  it('cuts what a hostile site would make endless', () => {
    const long = 'x'.repeat(100_000);
    const cut = sized({ ...plain, place: long, url: long, snippet: long, evidence: { text: long } });
    expect(cut.place).toHaveLength(LIMITS.place);
    expect(cut.url).toHaveLength(LIMITS.url);
    expect(cut.snippet).toHaveLength(LIMITS.snippet);
    expect(cut.evidence.text).toHaveLength(LIMITS.evidenceText);
    const many = Array.from({ length: 50 }, () => long);
    expect(sized({ ...plain, evidence: { many } }).evidence).toEqual({
      omitted: expect.stringMatching(/^\d+ characters$/),
    });
  });

  it('gives text that PostgreSQL can store, whatever came', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(50), (text, max) => {
        const stored = storableText(text, max);
        expect(stored.isWellFormed()).toBe(true);
        expect(stored).not.toContain('\0');
        expect(stored.length).toBeLessThanOrEqual(max);
      }),
    );
  });
});
