import { describe, expect, test } from 'vitest';
import { COLUMN, columnPage, rows } from '../../test/lists/fixture.ts';
import { readListOf } from '../../test/lists/read-fixture.ts';

const list = `<ul>${rows((e) => `<li><a href="/a/${e.href}">${e.title}</a><span>${e.date}</span></li>`)}</ul>`;
const read = (paging: string, url = COLUMN) => readListOf(columnPage(list + paging), url);
const at = (reference: string, url = COLUMN): string => new URL(reference, url).href;

describe('how a list goes on', () => {
  test.each([
    [
      '下一页',
      '<div class="page"><a href="index_2.html">下一页</a> <a href="index_12.html">尾页</a></div>',
      'index_2.html',
      11,
    ],
    [
      'numbers (EmpireCMS)',
      '<div>&nbsp;<b>1</b>&nbsp;<a href="index_2.html">2</a>&nbsp;<a href="index_3.html">3</a>&nbsp;<a href="index_2.html">下一页</a>&nbsp;<a href="index_9.html">尾页</a></div>',
      'index_2.html',
      8,
    ],
    [
      'numbers alone',
      '<div><span>1</span><a href="list_12_2.html">2</a><a href="list_12_3.html">3</a></div>',
      'list_12_2.html',
      2,
    ],
    [
      'DedeCMS',
      '<ul class="pagelist"><li>首页</li><li class="thisclass">1</li><li><a href="list_12_2.html">2</a></li><li><a href="list_12_3.html">3</a></li><li><a href="list_12_2.html">下一页</a></li><li><a href="list_12_7.html">末页</a></li></ul>',
      'list_12_2.html',
      6,
    ],
    [
      '博达, counted backwards',
      '<div class="pb_sys_common"><span class="p_t">共52条</span><span class="p_pages"><span class="p_no_d">1</span><span class="p_no"><a href="tzgg/10.htm">2</a></span><span class="p_no"><a href="tzgg/1.htm">11</a></span><span class="p_next p_fun"><a href="tzgg/10.htm">下页</a></span><span class="p_last p_fun"><a href="tzgg/1.htm">尾页</a></span></span> <span class="p_t">1/11</span></div>',
      'tzgg/10.htm',
      10,
    ],
    [
      '博达 with parameters',
      '<div><a href="?a14868t=11&amp;a14868p=2&amp;a14868c=15&amp;urltype=tree.TreeTempUrl&amp;wbtreeid=1003">下页</a></div>',
      '?a14868t=11&a14868p=2&a14868c=15&urltype=tree.TreeTempUrl&wbtreeid=1003',
      1,
    ],
    [
      'a sign',
      '<div class="pager"><a class="cur" href="#">1</a><a href="?page=2">2</a><a href="?page=3">3</a><a href="?page=2">&gt;</a></div>',
      '?page=2',
      2,
    ],
    [
      'rel',
      '<ul class="pagination"><li><a rel="next" href="?pageIndex=2">&raquo;</a></li></ul>',
      '?pageIndex=2',
      1,
    ],
    ['a sign with a class', '<div class="pager"><a href="?page=2" class="next">&gt;</a></div>', '?page=2', 1],
    [
      'a handler',
      '<p><a style="cursor:pointer" onclick="query(this,\'/zwgk/index2.html\')">下一页</a></p>',
      '/zwgk/index2.html',
      1,
    ],
    [
      'an address that a script composes',
      '<script>var totalPage = 5; function go(n){ location.href = "index_" + n + ".html"; }</script>',
      'index_2.html',
      4,
    ],
  ])('%s', (_, paging, next, count) => {
    const { next: found, pages } = read(paging);
    expect(found).toBe(at(next));
    expect(pages[0]).toBe(at(next));
    expect(pages).toHaveLength(count);
  });

  test('the last page has no next one', () => {
    const paging =
      '<div><a href="index.html">首页</a><a href="index_2.html">上一页</a><a href="index.html">1</a><a href="index_2.html">2</a><span>3</span></div>';
    expect(read(paging, at('index_3.html'))).toMatchObject({ next: null, pages: [] });
  });

  test('the number of pages is what the page states', () => {
    const paging = '<div class="page">共178条 共12页 <a href="index_2.html">下一页</a></div>';
    expect(read(paging)).toMatchObject({ next: at('index_2.html'), pageCount: 12 });
  });

  test('pages that only a form of ASP.NET fetches are not known', () => {
    const paging = `<div><span>1</span><a href="javascript:__doPostBack('AspNetPager1','2')">2</a><a href="javascript:__doPostBack('AspNetPager1','2')">下一页</a></div>`;
    expect(read(paging)).toMatchObject({ next: null, pages: [], reader: 'static' });
  });

  test('a call that is commented out pages nothing', () => {
    expect(read('<script>\n// createPageHTML(50, 0, "index", "html");\n</script>').pages).toEqual([]);
    const called = '<script>\n// see http://www.trs.cn/\ncreatePageHTML(3, 0, "index", "html");\n</script>';
    expect(read(called).pages).toHaveLength(2);
  });

  test('no more than 2,000 pages are named', () => {
    expect(
      read('<a href="index_2.html">下一页</a><a href="index_99999.html">尾页</a>').pages.length,
    ).toBeLessThanOrEqual(2_000);
    expect(read('<script>createPageHTML(99999, 0, "index", "html")</script>').pages).toHaveLength(2_000);
  });
});
