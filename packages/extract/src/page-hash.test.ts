import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signsOf } from './line-sign.ts';
import { hashPage, type PageHash, simhashDistance } from './page-hash.ts';

const BODY = Array.from(
  { length: 40 },
  (_, index) =>
    `第${'一二三四五六七八九十'[index % 10]}条 各县区人民政府要按照职责分工，做好第${index}项工作，并于月底前报送。`,
);

function hashOf(texts: readonly string[]): PageHash {
  return hashPage(texts.map((text) => ({ text, signs: signsOf(text) })));
}

describe('hashes of pages', () => {
  test('counters, clocks and white space do not make another page', () => {
    const first = hashOf(['今天是2026年11月3日 星期二', '浏览次数：102 次', ...BODY]);
    const second = hashOf(['今天是2026年12月24日 星期四', '浏览次数： 9 次', ...BODY]);
    expect(second).toEqual(first);
    expect(first.contentHash).toMatch(/^[0-9a-f]{16}$/);
    expect(first.simhash).toMatch(/^[0-9a-f]{16}$/);
  });

  test('a changed figure or word makes another page', () => {
    const hash = hashOf(['预算收入 1200 万元', ...BODY]).contentHash;
    expect(hashOf(['预算收入 1300 万元', ...BODY]).contentHash).not.toBe(hash);
    expect(hashOf(['预算支出 1200 万元', ...BODY]).contentHash).not.toBe(hash);
  });

  test('pages alike are near, others are far', () => {
    const page = hashOf(['页面不存在', '您访问的地址 /a/t1.html 已经删除', ...BODY]).simhash;
    const like = hashOf(['页面不存在', '您访问的地址 /b/x99.html 已经删除', ...BODY]).simhash;
    const other = hashOf(
      BODY.map(
        (_, index) => `木棉花开第${index}季，${'春夏秋冬'[index % 4]}天的${'江河湖海山川'[index % 6]}景色`,
      ),
    ).simhash;
    expect(simhashDistance(page, like)).toBeLessThanOrEqual(6);
    expect(simhashDistance(page, other)).toBeGreaterThan(16);
  });

  test('distance counts bits', () => {
    expect(simhashDistance('0000000000000000', 'ffffffffffffffff')).toBe(64);
    expect(simhashDistance('8000000000000001', '0000000000000000')).toBe(2);
  });

  test('any text has hashes, and the same text the same', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (lines) => {
        expect(hashOf([...lines])).toEqual(hashOf(lines));
      }),
      { seed: 20261103, numRuns: 100 },
    );
  });
});
