import { shiftDay } from '../extract-pages/story.ts';
import { createArticle } from './columns.ts';
import type { AnswerWish } from './page.ts';
import { html, type Site } from './site.ts';

/** Dates, tags, charsets, sizes and texts that are wrong on one page each. */
export function injectArticleFaults(site: Site): void {
  dates(site);
  tags(site);
  answers(site);
  texts(site);
  redirects(site);
}

function dates(site: Site): void {
  const { today, luck } = site.traits;
  for (let round = 0; round < 2; round += 1) {
    const undated = site.take();
    undated.shownDay = null;
    undated.metas.delete('PubDate');
    const urls = [site.url(undated.path)];
    site.expect({ codes: ['date.missing'], urls, about: 'neither shown nor in a tag' });
    // The tag is the date's: whether its absence is told twice is left open.
    site.expect({ codes: ['meta.missing'], urls, open: true, about: 'PubDate' });

    const future = site.take();
    const later = shiftDay(today, 2 + luck.below(200));
    future.shownDay = later;
    future.listDay = later;
    future.metas.set('PubDate', `${later} ${future.minute}`);
    site.expect({ codes: ['date.future'], urls: [site.url(future.path)], about: later });

    const torn = site.take();
    const other = shiftDay(torn.day, -(2 + luck.below(20)));
    if (round === 0) torn.metas.set('PubDate', `${other} ${torn.minute}`);
    else torn.listDay = other;
    const where = round === 0 ? 'tag' : 'list';
    site.expect({
      codes: ['date.inconsistent'],
      urls: [site.url(torn.path)],
      about: `${where} says ${other}, page ${torn.day}`,
    });
  }
}

function tags(site: Site): void {
  const { luck, name } = site.traits;
  for (const tag of [
    luck.pick(['ContentSource', 'ArticleTitle']),
    luck.pick(['SiteIDCode', 'SiteDomain', 'SiteName']),
  ]) {
    const page = site.take();
    if (luck.below(3) === 0) page.metas.set(tag, '');
    else page.metas.delete(tag);
    site.expect({ codes: ['meta.missing'], urls: [site.url(page.path)], about: tag });
  }
  const list = site.columns.find(({ slug }) => slug === 'zcjd')?.page;
  const absent = luck.pick(['ColumnType', 'ColumnDescription', 'ColumnKeywords']);
  list?.metas.delete(absent);
  site.expect({ codes: ['meta.missing'], urls: [site.url(list?.path ?? '')], about: absent });
  const wrong: readonly [string, string][] = [
    ['SiteIDCode', luck.pick(['51040000', '510400000A', '站点标识码'])],
    ['PubDate', luck.pick(['0000-00-00 00:00', '发布时间', '2026-13-40 10:00'])],
    ['SiteDomain', luck.pick(['www.example.com', 'localhost', `www.${luck.digits(4)}.gov.cn`])],
  ];
  for (const [tag, value] of wrong) {
    if (tag === 'SiteDomain' && !site.traits.hasWorld) continue;
    const page = site.take();
    page.metas.set(tag, value);
    site.expect({ codes: ['meta.invalid'], urls: [site.url(page.path)], about: `${name} ${tag} ${value}` });
  }
}

function answers(site: Site): void {
  const { luck, charset } = site.traits;
  for (let round = 0; round < 2; round += 1) {
    const slow = site.take();
    slow.answer = { delayMs: 15_500 };
    site.expect({ codes: ['page.slow'], urls: [site.url(slow.path)], about: '15.5 s' });

    const large = site.take();
    if (round === 0)
      large.content.push(
        `<p><img alt="规划图" src="data:image/png;base64,${'iVBORw0KGgoAAAANSUhEUgAA'.repeat(260_000)}"></p>`,
      );
    else large.content.push(`<!-- ${'w3x5 '.repeat(4_400_000)} -->`);
    large.answer = { compress: true };
    site.expect({
      codes: ['page.oversize'],
      urls: [site.url(large.path)],
      about: round === 0 ? '6 MB of a picture' : '22 MB',
    });

    const garbled = site.take();
    const wrong: readonly [AnswerWish, AnswerWish] =
      charset === 'utf-8'
        ? [
            { declares: 'gb2312', writes: 'utf-8' },
            { declares: 'utf-8', writes: 'gbk' },
          ]
        : [
            { declares: 'utf-8', writes: 'gbk' },
            { declares: 'iso-8859-1', writes: 'gbk' },
          ];
    garbled.answer = luck.below(2) === 0 ? wrong[0] : wrong[1];
    site.expect({
      codes: ['charset.invalid'],
      urls: [site.url(garbled.path)],
      about: `${garbled.answer.declares} over ${garbled.answer.writes}`,
    });
  }
}

const PLACEHOLDERS: readonly [string, ...string[]] = [
  '<p>请在此处输入正文内容</p>',
  '<p>Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore.</p>',
  '<p>{{article.content}}</p>',
  '<p>此处为示例文字，请替换。</p>',
  '<p>&nbsp;</p><p>（在此输入新闻内容）</p>',
  '<p>测试测试测试，测试内容请忽略</p>',
];
const DEBRIS: readonly [string, ...string[]] = [
  '<div class="right">[an error occurred while processing this directive]</div>',
  '<div class="right"><b>Warning</b>: include(/www/inc/right.php): failed to open stream: No such file or directory in <b>/www/news/show.php</b> on line <b>42</b></div>',
];

function texts(site: Site): void {
  const { luck, today } = site.traits;
  for (let round = 0; round < 2; round += 1) {
    const bare = site.take();
    const text = luck.pick(PLACEHOLDERS);
    bare.content.splice(0, bare.content.length, text);
    site.expect({ codes: ['content.placeholder'], urls: [site.url(bare.path)], about: text });

    const torn = site.take();
    torn.content.push(luck.pick(DEBRIS));
    site.expect({
      codes: ['page.broken-part', 'security.exposed'],
      urls: [site.url(torn.path)],
      about: 'failed include',
    });

    const first = site.take();
    const again = createArticle(site.traits, first.column, shiftDay(today, -(1 + luck.below(10))));
    again.content.splice(0, again.content.length, ...first.content);
    again.heading = first.heading;
    again.title = first.title;
    again.metas.set('ArticleTitle', first.heading);
    first.column.articles.push(again);
    const pair = [first, again].map(({ path }) => site.url(path));
    site.expect({ codes: ['content.duplicate'], near: pair, about: first.heading });
  }
}

function redirects(site: Site): void {
  const { luck } = site.traits;
  const ways: readonly (readonly [string, (to: string) => string])[] = [
    [
      'redirect.meta',
      (to) => `<html><head><meta http-equiv="refresh" content="0;url=${to}"></head><body></body></html>`,
    ],
    [
      'redirect.script',
      (to) => `<html><head><script>window.location.href="${to}";</script></head><body></body></html>`,
    ],
    ['redirect.meta', (to) => `<META HTTP-EQUIV=Refresh CONTENT="1; URL=${to}">`],
    [
      'redirect.script',
      (to) => `<html><body><script language="javascript">location.replace('${to}')</script></body></html>`,
    ],
  ];
  for (const [code, stub] of ways) {
    const article = site.take();
    const path = `/jump/${luck.digits(6)}.html`;
    const to = site.columns[2]?.articles[0]?.path ?? '/';
    site.extras.set(path, html(stub(site.href(to))));
    article.content.push(`<p>原网页：<a href="${site.href(path)}">旧版网页</a></p>`);
    site.expect({ codes: [code], near: [path, article.path].map(site.url), about: path });
  }
}
