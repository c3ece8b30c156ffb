import type { Article } from './page.ts';
import type { Site } from './site.ts';

const PLANTS: Readonly<Record<string, (page: Article, site: Site) => void>> = {
  'a11y.alt': (page, site) =>
    page.content.push(`<p><img src="${site.href('/images/scene.jpg')}" width="600" height="400"></p>`),
  'a11y.label': (page, site) =>
    page.content.push(
      `<form action="${site.href(site.search.action)}" method="get"><p>订阅： <input type="text" name="mobile"> <input type="submit" value="提交"></p></form>`,
    ),
  'a11y.lang': (page) => {
    page.lang = null;
  },
  'a11y.title': (page) => {
    page.title = '';
  },
  'a11y.heading': (page) => {
    page.hasHeading = false;
  },
  'a11y.link': (page, site) =>
    page.content.push(
      `<p><a href="${site.href('/')}"><img src="${site.href('/images/icon.png')}" alt=""></a></p>`,
    ),
  'a11y.frame': (page, site) =>
    page.content.push(
      `<iframe src="${site.href(site.columns[3]?.path ?? '/')}" width="600" height="300"></iframe>`,
    ),
  'a11y.viewport': (page) => {
    page.viewport = 'width=device-width, initial-scale=1, maximum-scale=1, user-scalable=no';
    page.head.push(`<meta name="viewport" content="${page.viewport}">`);
  },
};

/** What keeps people out who listen to a page or enlarge it: two pages for each code. */
export function injectAccessFaults(site: Site): void {
  for (const [code, plant] of Object.entries(PLANTS))
    for (let round = 0; round < 2; round += 1) {
      const page = site.take();
      plant(page, site);
      site.expect({ codes: [code], urls: [site.url(page.path)], about: page.path });
    }
}
