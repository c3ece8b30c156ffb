import { shiftDay } from '../extract-pages/story.ts';
import { redirect, type Site } from './site.ts';
import type { World } from './world.ts';

const sentence = (href: string, words: string): string =>
  `<p>详情请见<a href="${href}" target="_blank">${words}</a>，由承办单位负责解释。</p>`;

const NEIGHBOURS = [
  'http://192.168.1.20:8080/oa/doc.jsp?id=7',
  'http://10.5.1.3/tz/a.doc',
  'http://localhost:8080/portal/',
  'http://172.16.8.4/xxgk/',
] as const;
const DESKS = [
  'file:///C:/Users/admin/Desktop/tz.doc',
  'C:\\Users\\Administrator\\Desktop\\附件.doc',
] as const;

/** Links that lead nowhere, or to somebody else. */
export function injectLinkFaults(site: Site, world: World): void {
  const { traits, extras } = site;
  const { luck, style } = traits;
  const dead = traits.missing === 'status-404' ? 4 : 5;
  for (let round = 0; round < dead; round += 1) deadInternal(site, round);
  for (let round = 0; round < 3; round += 1) {
    const article = site.take();
    const path = `/upload/files/${luck.digits(8)}.${luck.pick(['pdf', 'doc', 'xls', 'zip'])}`;
    article.content.push(`<p>附件：<a href="${site.href(path)}">1.任务分解表</a></p>`);
    site.expect({ codes: ['attachment.broken'], targets: [site.url(path)], about: article.path });
  }
  for (let round = 0; round < 3; round += 1) {
    const article = site.take();
    const path = `/upload/images/${luck.digits(8)}.jpg`;
    article.content.push(
      `<p style="text-align:center"><img src="${site.href(path)}" alt="活动现场" width="600"></p>`,
    );
    site.expect({ codes: ['image.broken'], targets: [site.url(path)], about: article.path });
  }
  const inner = [...NEIGHBOURS, ...DESKS];
  for (let round = 0; round < 2; round += 1) {
    const article = site.take();
    const target = inner[(luck.below(3) + round * 3) % inner.length] ?? '';
    article.content.push(sentence(target, '内部通知原文'));
    site.expect({ codes: ['link.intranet'], urls: [site.url(article.path)], about: target });
  }
  for (const target of [
    `http：//www.mumian.gov.cn/zt/${luck.digits(4)}/`,
    `http://http://www.mumian.gov.cn/zt${luck.digits(3)}/`,
  ]) {
    const article = site.take();
    article.content.push(sentence(target, '专题网页'));
    site.expect({ codes: ['link.malformed'], urls: [site.url(article.path)], about: target });
    // What a browser makes of the address is dead as well; the rules do not say that it must be told twice.
    site.expect({
      codes: ['link.dead.external', 'link.dead.internal', 'page.soft-404', 'link.unverified'],
      targets: [new URL(target, site.url(article.path)).href],
      open: true,
      about: target,
    });
  }
  for (let round = 0; round < 2; round += 1) {
    const article = site.take();
    const [first = '', second = '', third = ''] = [1, 2, 3].map((step) => `/go/${luck.digits(6)}/${step}`);
    const end = site.columns[1]?.articles[0]?.path ?? '/';
    extras.set(first, redirect(site.url(second)));
    extras.set(second, redirect(site.url(third), 301));
    extras.set(third, redirect(site.url(end)));
    article.content.push(sentence(site.href(first), '办理入口'));
    site.expect({ codes: ['redirect.chain'], near: [first, end, article.path].map(site.url), about: first });
  }
  if (traits.hasWorld) outward(site, world);

  function deadInternal(place: Site, round: number): void {
    const article = round === 0 ? place.leaves[round + 1] : place.take();
    if (article === undefined) return;
    const day = shiftDay(traits.today, -300 - luck.below(300));
    const path = style.articlePath('gzdt', 90_000 + luck.below(9_000), day);
    article.content.push(sentence(place.href(path).replaceAll('&', '&amp;'), '《实施办法》原文'));
    const code = traits.missing === 'status-404' ? 'link.dead.internal' : 'page.soft-404';
    place.expect({ codes: [code], targets: [place.url(path)], about: article.path });
  }
}

function outward(site: Site, world: World): void {
  const { luck } = site.traits;
  for (const target of [world.gone(), world.nowhere(), world.gone()]) {
    const article = site.take();
    article.content.push(sentence(target, '相关网站'));
    site.expect({ codes: ['link.dead.external'], targets: [target], about: article.path });
  }
  for (let round = 0; round < 3; round += 1) {
    const { url, was, now } = world.taken();
    const article = site.take();
    article.content.push(`<p>活动由<a href="${url}" target="_blank">${was}</a>协办，欢迎市民参加。</p>`);
    site.expect({ codes: ['link.hijacked'], targets: [url], about: `${was}, now ${now}` });
  }
  for (let round = 0; round < 2; round += 1) {
    const target = world.unsure();
    site.take().content.push(sentence(target, '会员单位'));
    site.expect({ codes: ['link.unverified'], targets: [target], about: target });
  }
  for (let round = 0; round < 2; round += 1) {
    const article = site.take();
    const target = `http://118.123.${10 + luck.below(200)}.${1 + luck.below(250)}:${8000 + luck.below(900)}/query/`;
    world.origins.set(new URL(target).origin, () => ({
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: '<!DOCTYPE html><html lang="zh-CN"><head><title>成绩查询系统</title></head><body><h1>成绩查询系统</h1><p>请输入准考证号后查询。</p></body></html>',
    }));
    article.content.push(sentence(target, '成绩查询系统'));
    site.expect({ codes: ['link.bare-ip'], urls: [site.url(article.path)], about: target });
  }
  for (let round = 0; round < 2; round += 1) {
    const path = `/zt/${luck.digits(6)}/`;
    site.extras.set(path, redirect(world.sound()));
    site.take().content.push(sentence(site.href(path), '专题报道'));
    site.expect({ codes: ['link.redirects-away'], targets: [site.url(path)], about: path });
  }
}
