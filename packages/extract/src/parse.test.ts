import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Element, textOf } from './element.ts';
import { pathOf } from './element-path.ts';
import { parseHtml } from './parse.ts';

/** A tree in one line: `p[b[x] y]`. */
function outline(html: string): string {
  const write = (element: Element): string =>
    element.children
      .map((child) => (typeof child === 'string' ? child.trim() : `${child.name}[${write(child)}]`))
      .filter((part) => part !== '')
      .join(' ');
  return write(parseHtml(html).root);
}

function attributesOf(html: string): Record<string, string> {
  const { elements } = parseHtml(html);
  return Object.fromEntries(
    Object.entries(elements[0]?.attributes ?? {}).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}

describe('markup is read as browsers read it', () => {
  test.each([
    ['paragraphs end where a block begins', '<p>a<div>b</div>c', 'p[a] div[b] c'],
    ['an end tag without paragraph makes an empty one', '<div>a</p>b</div>', 'div[a p[] b]'],
    ['</br> is a line break', 'a</br>b<br/>c', 'a br[] b br[] c'],
    [
      'items end where the next begins, lists nest',
      '<ul><li>a<ul><li>b</ul><li>c</ul>',
      'ul[li[a ul[li[b]]] li[c]]',
    ],
    ['items end within blocks too', '<ul><li><div>a<li>b</ul>', 'ul[li[div[a]] li[b]]'],
    ['terms', '<dl><dt>a<dd>b<dt>c</dl>d', 'dl[dt[a] dd[b] dt[c]] d'],
    [
      'cells and rows that nobody closes',
      '<table><tr><td>a<td>b<tr><td>c</table>d',
      'table[tr[td[a] td[b]] tr[td[c]]] d',
    ],
    [
      'tables within cells',
      '<table><tr><td><table><tr><td>a</table>b<td>c</table>',
      'table[tr[td[table[tr[td[a]]] b] td[c]]]',
    ],
    [
      'an end tag does not leave its cell',
      '<div><table><tr><td>a</div>b</table>c</div>d',
      'div[table[tr[td[a b]]] c] d',
    ],
    [
      'an inline end tag does not close a block',
      '<div><span>a<div>b</span>c</div>d</div>e',
      'div[span[a div[b c] d]] e',
    ],
    [
      'a link that blocks outlive does not close them',
      '<div><a><div>a</a>b</div>c</div>d',
      'div[a[div[a b] c]] d',
    ],
    ['links do not nest', '<a>a<a>b</a>c', 'a[a] a[b] c'],
    ['options', '<select><option>a<option>b</select>c', 'select[option[a] option[b]] c'],
    ['any heading ends a heading', '<h1>a</h2>b', 'h1[a] b'],
    ['what follows the body is in the body', '<html><body>a</body></html><p>b', 'html[body[a p[b]]]'],
    ['a second body is none', '<body>a<html><body>b', 'body[a b]'],
    [
      'a head that nobody closes ends at the first content',
      '<head><title>t</title><p>a',
      'head[title[t]] p[a]',
    ],
    ['a head ends at text', '<html><head><meta>a<p>b', 'html[head[meta[]] a p[b]]'],
    ['unknown elements', '<ucapcontent><b>a</ucapcontent>b<x><p>c</x>d', 'ucapcontent[b[a]] b x[p[c d]]'],
    ['a slash closes in pictures only', '<div/>a<svg><path/><g/></svg>b', 'div[a svg[path[] g[]] b]'],
    ['names in any case', '<DIV><P>a</p></dIv>b', 'div[p[a]] b'],
    ['stray end tags mean nothing', 'a</div></span></td></x>b', 'a b'],
    ['less-than in text', 'a < b <3 c<', 'a < b <3 c<'],
    ['a tag that the page cuts off', 'a<div class="x', 'a'],
    ['framesets', '<frameset><frame src=a><frame src=b></frameset>', 'frameset[frame[] frame[]]'],
    ['noscript is read', '<noscript><p>a</p></noscript>b', 'noscript[p[a]] b'],
  ])('%s', (_, html, expected) => {
    expect(outline(html)).toBe(expected);
  });

  test.each([
    ['comments', 'a<!-- <p> -- > -->b', 'a b'],
    ['comments closed in odd ways', 'a<!-->b<!--->c<!-- --!>d<!--x', 'a b c d'],
    ['conditional comments', '<!--[if IE]><p>old</p><![endif]--><![if !IE]>a<![endif]>', 'a'],
    [
      'CDATA in markup is a comment up to its first bracket',
      '<![CDATA[x]]>a<?xml version="1"?>b</ c>d',
      'a b d',
    ],
    ['scripts keep what looks like markup', '<script>if (a<b) "<p>"</script>c', 'script[if (a<b) "<p>"] c'],
    [
      'records in a script keep their CDATA',
      '<script type="text/xml"><![CDATA[<li>x</li>]]></SCRIPT >b',
      'script[<![CDATA[<li>x</li>]]>] b',
    ],
    [
      'a script within an escaped script',
      '<script><!-- "<script></script>" --></script>a',
      'script[<!-- "<script></script>" -->] a',
    ],
    [
      'an escaped script ends at its first end tag',
      '<script><!--\nx()\n//</script>a',
      'script[<!--\nx()\n//] a',
    ],
    [
      'titles and text areas have references but no tags',
      '<title>a<b>&amp;</title><textarea><p></textarea>',
      'title[a<b>&] textarea[<p>]',
    ],
    ['styles', '<style>a>b{}</style>c', 'style[a>b{}] c'],
  ])('%s', (_, html, expected) => {
    expect(outline(html)).toBe(expected);
  });

  test('character references', () => {
    expect(textOf(parseHtml('&#20013;&#x6587;&ldquo;a&rdquo;&nbsp;b&AMP&unknown;&#0;&hellip;&lt').root)).toBe(
      '中文“a” b&&unknown;\ufffd…<',
    );
  });

  test.each([
    ["<a HREF=x/y.html?a=1&b=2 title='q\"q'>", { href: 'x/y.html?a=1&b=2', title: 'q"q' }],
    ['<a href="a" href="b" class>', { href: 'a', class: '' }],
    ['<a href = "a&amp;b&copy=1" / id=x>', { href: 'a&b&copy=1', id: 'x' }],
    ['<a =x data-Foo="1"onclick=\'go("x>y")\'>', { '=x': '', 'data-foo': '1', onclick: 'go("x>y")' }],
    ['<a href=>', { href: '' }],
    ['<a href="x\ny">', { href: 'x\ny' }],
    ['<a __proto__=x>', {}],
  ])('the attributes of %s', (html, expected) => {
    expect(attributesOf(html)).toEqual(expected);
  });

  test('a path leads from the nearest id, or from the root', () => {
    const { elements } = parseHtml('<html><body><div><p>a<p><b>b</b></div><div id=x><i>c</i></div>');
    const place = (name: string) => elements.filter((element) => element.name === name).map(pathOf);
    expect(place('b')).toEqual(['html > body > div:nth-child(1) > p:nth-child(2) > b:nth-child(1)']);
    expect(place('i')).toEqual(['div#x > i:nth-child(1)']);
    const deep = parseHtml(`${'<div>'.repeat(500)}<b>`).elements.at(-1);
    expect(deep === undefined ? '' : pathOf(deep)).toMatch(
      /^div:nth-child\(1\) > .{100,500} > b:nth-child\(1\)$/,
    );
  });

  test.each([
    '<div style="display:none"><a>x</a></div>',
    '<a style="visibility: hidden">x</a>',
    '<p style="position:absolute; left:-9999px"><b><a>x</a></b></p>',
    '<div style="text-indent:-1000px"><a>x</a></div>',
    '<font style="font-size:0px"><a>x</a></font>',
    '<marquee width=1 height="1"><a>x</a></marquee>',
    '<div style="height:0;overflow:hidden"><a>x</a></div>',
    '<div style="overflow:hidden;width:1px;height:1px"><a>x</a></div>',
    '<div hidden><a>x</a></div>',
  ])('%s hides a link', (html) => {
    expect(parseHtml(html).elements.at(-1)?.isHidden).toBe(true);
  });

  test.each([
    '<p style="text-indent:2em;font-size:0.9em"><a>x</a></p>',
    '<div style="overflow:hidden;height:100px"><a>x</a></div>',
    '<div style="margin-left:-15px;opacity:0.9"><a>x</a></div>',
    '<div style="display:none"></div><a>x</a>',
  ])('%s hides nothing', (html) => {
    expect(parseHtml(html).elements.at(-1)?.isHidden).toBe(false);
  });
});

describe('hostile markup costs no more than its length', () => {
  /** Steps are not counted: a quadratic reader would take hours here, and the runner ends it. */
  test.each([
    ['<div>', 1_000_000],
    ['<font>x', 1_000_000],
    ['<b><div></b>', 300_000],
    ['<span><div></span></p>', 300_000],
    ['<table><tr><td><li><a>', 200_000],
    ['</p>', 1_000_000],
    ['</x', 1_000_000],
    ['<!--', 1_000_000],
    ['<!', 1_000_000],
    ['<a b="', 1_000_000],
    ['<script>', 1_000_000],
    ['<script></script>', 300_000],
    ['<script><!--<script></script>', 300_000],
    ['<title></', 500_000],
    ['&', 2_000_000],
    ['&amp;<b>&', 200_000],
    ['<x a a a a a', 500_000],
  ])('%s, %i times', (piece, times) => {
    const { elements } = parseHtml(piece.repeat(times));
    expect(elements.length).toBeLessThanOrEqual(200_000);
  });

  test('100,000 open <font> and 100,000 </p>', () => {
    const { elements, truncated } = parseHtml('<font>x'.repeat(100_000) + '</p>'.repeat(100_000));
    expect([elements.length, truncated]).toEqual([200_000, false]);
  });

  test('elements are nested to 512 levels, deeper ones lie beside each other and lose nothing', () => {
    const { root, elements, truncated } = parseHtml(
      `${'<div>'.repeat(2_000)}end${'</div>'.repeat(2_000)}<p>after`,
    );
    let depth = 0;
    for (
      let at = elements[1_999];
      at !== undefined && at.parent !== null;
      at = elements.find((e) => e === at?.parent)
    )
      depth += 1;
    expect(depth).toBe(512);
    expect(truncated).toBe(false);
    expect(root.children.length).toBe(2);
  });

  test('data addresses are measured, not kept; long values are cut', () => {
    const { elements, dataLength } = parseHtml(
      `<img src="data:image/png;base64,${'A'.repeat(5_000_000)}"><i title="${'t'.repeat(9_000)}">`,
    );
    expect(elements[0]?.attributes.src).toBe('data:');
    expect(dataLength).toBe(5_000_022);
    expect(elements[1]?.attributes.title?.length).toBe(4_096);
  });

  test('a page of 20 MB in one line is read to the limit of text', () => {
    const { truncated, root } = parseHtml('字'.repeat(20_000_000));
    expect(truncated).toBe(true);
    expect(String(root.children[0]).length).toBe(4_000_000);
  });
});

const SNIPPETS = [
  '<div class="list"><ul><li><a href="t1.html" title="x">y</a><span>2026-11-03</span></li></ul></div>',
  '<table width="100%"><tr><td align=center><font color=red>a</font></td></tr></table>',
  '<script>document.write("<a href=\'x\'>y<\\/a>")</script>',
  '<!--[if lt IE 9]><script src="a.js"></script><![endif]-->',
  '<p>&nbsp;&nbsp;a&ldquo;b&#20013;</p>',
  '<img src="data:image/gif;base64,R0lGOD" onclick="location=\'a.html\'">',
  '<style>a{b:c}</style><title>t</title><textarea></textarea>',
  '<svg><path d="M0"/></svg><select><option>1<option>2</select>',
  '<![CDATA[x]]><?php echo 1 ?>\u0000\ufeff</p></br></td>',
  '<h1>t</h1><dl><dt>a<dd>b</dl><form action=/s><input type=text></form>',
];

test('mutated markup gives a consistent tree', () => {
  const mutated = fc
    .tuple(
      fc.array(fc.constantFrom(...SNIPPETS), { minLength: 1, maxLength: 6 }),
      fc.array(
        fc.tuple(
          fc.nat(600),
          fc.nat(12),
          fc.constantFrom('', '<', '>', '"', "'", '</', '<!--', '-->', '&', '=', ' ', '<a', '\u0000'),
        ),
      ),
    )
    .map(([parts, edits]) =>
      edits.reduce((html, [at, cut, put]) => html.slice(0, at) + put + html.slice(at + cut), parts.join('')),
    );
  fc.assert(
    fc.property(mutated, (html) => {
      const { root, elements } = parseHtml(html);
      const walked: Element[] = [];
      const walk = (element: Element): void => {
        let position = 0;
        for (const child of element.children) {
          if (typeof child === 'string') continue;
          position += 1;
          expect([child.parent === element, child.position]).toEqual([true, position]);
          walked.push(child);
          walk(child);
        }
      };
      walk(root);
      expect(walked).toEqual(elements);
    }),
    { seed: 20261103, numRuns: 300 },
  );
});
