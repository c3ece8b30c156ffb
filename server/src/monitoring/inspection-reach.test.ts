import type { Finding, Report } from '@mumian/inspect';
import { describe, expect, it } from 'vitest';
import { placeOf, reachOfInspection } from './inspection-reach.ts';

const HOME = 'http://www.a.gov.cn/';

/** What a report says of how far it looked. */
function reportOf(of: {
  stopped?: Report['crawl']['stopped'];
  blocked?: number;
  doubtful?: string[];
}): Report {
  const doubtful = of.doubtful ?? [];
  return {
    measured: { unverified: doubtful.length, blocked: of.blocked ?? 0, notFetched: 0 },
    crawl: { stopped: of.stopped ?? null },
    unverified: doubtful.map((target) => ({ url: HOME, evidence: { target } }) as unknown as Finding),
  } as unknown as Report;
}

function deadLink(target: string, url = HOME) {
  return { code: 'link.dead.internal', place: placeOf(target), url };
}

describe('where an inspection looked', () => {
  it('names a place alike whatever the scheme, www or the session', () => {
    expect(placeOf('https://www.a.gov.cn/x?b=2&a=1')).toBe(placeOf('http://a.gov.cn/x?a=1&b=2'));
  });

  it('is everywhere when it read the whole site', () => {
    const reached = reachOfInspection(reportOf({}), [HOME]);
    expect(reached(deadLink('http://a.gov.cn/gone', 'http://a.gov.cn/page-that-went'))).toBe(true);
  });

  it('is never what could not be verified', () => {
    const reached = reachOfInspection(reportOf({ doubtful: ['http://a.gov.cn/slow'] }), [
      HOME,
      'http://a.gov.cn/slow',
    ]);
    expect(reached(deadLink('http://a.gov.cn/slow'))).toBe(false);
    expect(reached({ code: 'meta.missing', place: placeOf('http://a.gov.cn/slow'), url: null })).toBe(false);
    expect(reached(deadLink('http://a.gov.cn/gone', 'http://a.gov.cn/slow'))).toBe(false);
  });

  it('is the pages fetched and what they refer to, when something was missed', () => {
    const reached = reachOfInspection(reportOf({ blocked: 1 }), [HOME]);
    expect(reached(deadLink('http://a.gov.cn/gone'))).toBe(true);
    expect(reached(deadLink('http://a.gov.cn/gone', 'http://a.gov.cn/unseen'))).toBe(false);
    expect(reached({ code: 'date.missing', place: placeOf(HOME), url: HOME })).toBe(true);
    expect(reached({ code: 'date.missing', place: placeOf('http://a.gov.cn/unseen'), url: null })).toBe(
      false,
    );
  });

  it('is no page beyond the limit, though a page within it refers to it', () => {
    const reached = reachOfInspection(reportOf({ stopped: 'max-pages' }), [HOME]);
    expect(reached(deadLink('http://a.gov.cn/beyond'))).toBe(false);
    expect(reached({ code: 'image.broken', place: placeOf('http://a.gov.cn/x.png'), url: HOME })).toBe(true);
  });

  it('is only the pages themselves when time ran out', () => {
    const reached = reachOfInspection(reportOf({ stopped: 'time' }), [HOME]);
    expect(reached({ code: 'image.broken', place: placeOf('http://a.gov.cn/x.png'), url: HOME })).toBe(false);
    expect(reached({ code: 'meta.missing', place: placeOf(HOME), url: HOME })).toBe(true);
  });

  it('always has the start page', () => {
    const reached = reachOfInspection(reportOf({ stopped: 'time' }), []);
    expect(reached({ code: 'page.unreachable', place: placeOf(HOME), url: HOME })).toBe(true);
  });
});
