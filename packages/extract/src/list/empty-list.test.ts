import { describe, expect, test } from 'vitest';
import { COLUMN, columnPage } from '../../test/lists/fixture.ts';
import { readListOf } from '../../test/lists/read-fixture.ts';
import { openDocument } from '../document.ts';
import { isUnreadList } from './empty-list.ts';
import { EMPTY_LIST_PHRASES } from './empty-list-phrases.ts';

const withoutSide = (body: string): string =>
  columnPage(body).replace(/<div class="box-right">[\s\S]*?<\/ul><\/div>/, '');
const read = (body: string, url = COLUMN) => readListOf(withoutSide(body), url);
const prose = `<p>${'本局贯彻执行国家有关方针政策，拟订全市有关改革与发展规划并组织实施。'.repeat(16)}</p>`;

describe('a list that only a script can fill is unread', () => {
  test.each([
    [
      'Vue',
      '<ul id="app"><li v-for="item in list"><a :href="item.url">{{item.title}}</a></li></ul><script>new Vue({el:"#app"})</script>',
    ],
    [
      'Angular',
      '<div ng-controller="c"><ul><li ng-repeat="n in news"><a href="{{n.url}}">{{n.title}}</a></li></ul></div>',
    ],
    [
      'a template with helpers',
      '<ul id="list"></ul><script type="text/html" id="tpl">{{each list as item}}<li><a href="{{item.url}}">{{item.title}}</a></li>{{/each}}</script>',
    ],
    [
      'jQuery',
      '<ul id="newsList"></ul><script>$.ajax({url:"/api/list",success:function(r){ $("#newsList").html(r.html); }});</script>',
    ],
    ['a word of waiting', '<div class="lb">数据加载中，请稍候...</div><script src="/js/list.js"></script>'],
    [
      'a table body',
      '<table><thead><tr><th>标题</th><th>日期</th></tr></thead><tbody id="tb"></tbody></table><script>fetch("/api").then(function(r){ document.getElementById("tb").innerHTML = r; });</script>',
    ],
    ['an outer script', '<div id="infolist"></div><script src="/js/infolist.js"></script>'],
    ['a shell', '<div id="app"></div><script src="/static/js/app.8f1c.js"></script>'],
  ])('%s', (_, body) => {
    expect(read(body)).toMatchObject({ items: [], isUnread: true, saysEmpty: false });
  });
});

describe('a list without entries is not unread', () => {
  test.each(EMPTY_LIST_PHRASES.map((phrase) => [phrase]))('%s', (phrase) => {
    const body = `<ul id="newsList"></ul><p>${phrase}！</p><script>$.get("/count", function(d){ $("#newsList").after(d); });</script>`;
    expect(read(body)).toMatchObject({ items: [], isUnread: false, saysEmpty: true });
  });

  test.each([
    '本栏目目前未产生应公开的信息。',
    '该目录下暂时没有相关文件。',
    '经核实，本单位无此类信息。',
    '截至2026年11月，暂无可公开的信息。',
    '本年度没有应当公开的信息',
    '本年度尚未开展征集调查活动，敬请关注。',
    '本年度尚未开展征集调查活动，开展后将及时公布。',
    '近期没有安排在线访谈',
    '目前未组织网上调查活动，请您留意。',
    '本栏目暂无信息，经核实，近年来我县未发生需公开的生产安全事故。',
    '暂无相关信息，敬请关注。',
  ])('%s', (sentence) => {
    expect(read(`<div class="list"><p>${sentence}</p></div>`)).toMatchObject({ items: [], saysEmpty: true });
  });

  test.each([
    '本局没有收费项目，请群众放心办理。',
    '无障碍浏览',
    '未成年人信息',
    '暂无疫情信息报告的地区',
    '本年度尚未开展调查的单位名单',
    '未组织听证的，不得作出决定。',
    '暂无信息，各单位填报下列内容。',
  ])('but not because of “%s”', (words) => {
    expect(read(`<div class="list"><p>${words}</p></div>`)).toMatchObject({ saysEmpty: false });
  });

  test('when its records are in the page and count to nothing', () => {
    const body = `<div id="7"><script type="text/xml"><datastore><totalrecord>0</totalrecord><recordset></recordset></datastore></script></div><script>$('#7').jpage({perPage:20,totalRecord:0,ajaxParam:{col:1}})</script>`;
    expect(read(body)).toMatchObject({ items: [], requests: [], isUnread: false, saysEmpty: false });
  });

  test('when nothing stands there and no script would fill it', () => {
    expect(read('<div class="list-box"><p>&nbsp;</p></div>')).toMatchObject({
      isUnread: false,
      saysEmpty: false,
    });
  });

  test('nor a page of running text with an empty box for its hits', () => {
    const body = `${prose}<div id="hits"></div><script>$.get("/hits", function(d){ $("#hits").html(d); });</script>`;
    expect(read(body, 'https://www.mumian.gov.cn/jgzn/about.html').isUnread).toBe(false);
  });
});

test('each element is looked into a few times, however deep they lie in each other', () => {
  const body = Buffer.from('<div id="news" class="list">'.repeat(500));
  const document = openDocument({ url: COLUMN, body, contentType: 'text/html' });
  let looks = 0;
  for (const element of document.elements) {
    const { children } = element;
    const get = () => {
      looks += 1;
      return children;
    };
    Object.defineProperty(element, 'children', { get });
  }
  const place = { host: 'www.mumian.gov.cn', subject: '', isColumn: true, isHome: false, paging: null };
  expect(isUnreadList(document, [], place, false)).toBe(false);
  expect(looks).toBeGreaterThan(document.elements.length);
  expect(looks).toBeLessThan(10 * document.elements.length);
});
