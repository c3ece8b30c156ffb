import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openDocument } from './document.ts';
import { detach, foldSpace } from './element.ts';
import { readLinks } from './link/page-links.ts';

describe('texts', () => {
  test('folding gives what its expression gives', () => {
    const unit = fc.constantFrom(
      'a',
      '中',
      ' ',
      '\t',
      '\n',
      '\u00a0',
      '\u3000',
      '\u200b',
      '\ufeff',
      '\u2028',
      '\u0085',
      '\u1680',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
        expect(foldSpace(text)).toBe(text.replace(/[\s\u200b]+/g, ' ').trim());
      }),
      { seed: 20261103, numRuns: 2_000 },
    );
  });

  test('a copy is the same text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => detach(text) === text));
  });

  test('the links and metadata of a page do not keep the page in memory', () => {
    setFlagsFromString('--expose_gc');
    const collect: () => void = runInNewContext('gc');
    const filling = '木棉市人民政府关于印发办法的通知'.repeat(30_000);
    const kept: unknown[] = [];
    collect();
    const before = process.memoryUsage().heapUsed;
    for (let index = 0; index < 40; index += 1) {
      const html = `<meta name="SiteDomain" content="www.mumianshi.gov.cn"><base href="/zwgk/"><body id="a-long-id-of-the-body"><a href="t20261103_${index}.html" title="全文标题全文标题全文标题" rel="noopener noreferrer">关于开展检查的通知关于开展检查的通知${index}</a><a href="http：//www.b.gov.cn/x">乙</a>${filling}`;
      const document = openDocument({
        url: 'http://www.a.gov.cn/',
        body: Buffer.from(html),
        contentType: '',
      });
      kept.push([readLinks(document).links, document.metadata]);
    }
    collect();
    // Each page is about 1 MB as a string.
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(20_000_000);
    expect(kept.length).toBe(40);
  });
});
