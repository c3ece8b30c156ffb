import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addSite } from '../../../test/city.ts';
import { fault, lookAt, sighting } from '../../../test/ledger.ts';
import { sayingOf } from '../../../test/model-host.ts';
import { type OpinionDesk, openOpinionDesk, slip, wrongWord } from '../../../test/opinion-desk.ts';
import { smallPage, startSmallSite } from '../../../test/web-site.ts';
import type { Sighting } from '../../wing.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let desk: OpinionDesk;

beforeAll(async () => {
  desk = await openOpinionDesk();
});
beforeEach(() => desk.begin());
afterAll(() => desk.close());

const finding = (id: string) => desk.monitor('GET', `/findings/${id}`);

/** Texts that were sent, request by request. */
const sent = () => desk.host.requests.map(({ question }) => question.texts.map(({ text }) => text));

const articleOf = (words: string) =>
  `<h1>关于供水的通知</h1><p>发布时间：2026-02-03 10:20 来源：市水务局</p><div id="zoom"><p>${words}</p><p>各单位：请认真做好供水工作，落实各项要求，保障群众用水，有关情况及时报告市水务局。</p></div>`;

describe('a second opinion', () => {
  it('stands beside a doubtful finding, and changes neither state, severity nor certainty', async () => {
    const [id = ''] = await desk.found((site) => [slip(site)]);
    const before = await finding(id);
    expect(before.opinion).toBeNull();
    await desk.ask();
    const after = await finding(id);
    expect(after.opinion).toEqual({
      ...{ verdict: 'agrees', sentence: '“布署”应为“部署”。', suggestion: '部署', model: 'city-proof' },
      at: desk.system.clock.now.toISOString(),
    });
    expect({ ...after, opinion: null }).toEqual(before);
    expect((await desk.monitor('GET', `/findings/${id}/history`)).items).toEqual([]);
  });

  it('is asked for in the words of the page, as an inspection has found them', async () => {
    const words = '全市供水工作会议召开，研究部署有关工作，XX局负责人作了发言，各单位参加了会议。';
    const web = await startSmallSite({
      '/': smallPage('首页', '<a href="/1.html">关于供水的通知</a>'),
      '/1.html': smallPage('关于供水的通知', articleOf(words)),
    });
    const siteId = await addSite(desk.system, desk.city.education, { kind: 'system', url: web.url });
    await desk.monitor('POST', `/sites/${siteId}/inspections`, {});
    await desk.system.drain();
    await web.close();
    await desk.ask();
    const text = '全市供水工作会议召开，研究部署有关工作，XX局负责人作了发言，各单位参加了会议。 各';
    expect(desk.host.requests.map(({ question }) => question)).toMatchObject([
      { texts: [{ text }], issues: [{ start: text.indexOf('XX'), text: 'XX', suggestion: null }] },
    ]);
    const body = await desk.monitor('GET', `/findings?siteId=${siteId}&opinion=agrees`);
    expect(body.items).toMatchObject([{ code: 'text.inconsistent', certainty: 'probable' }]);
  });

  it('may disagree or not know, and the triage queue finds what it disagrees with', async () => {
    const [one = '', other = ''] = await desk.found((site) => [slip(site, '布署'), slip(site, '按装')]);
    desk.host.model = sayingOf((words) => ({ verdict: words === '布署' ? 'right' : 'unsure' }));
    await desk.ask();
    expect((await finding(one)).opinion).toMatchObject({ verdict: 'disagrees', sentence: null });
    expect((await finding(other)).opinion).toMatchObject({ verdict: 'unsure' });
    const body = await desk.monitor('GET', '/findings?phase=triage&opinion=disagrees');
    expect(body.items).toMatchObject([{ id: one, state: 'new', certainty: 'probable' }]);
  });

  it('is asked for once under an edition of the rule, and anew under the next', async () => {
    const siteId = await addSite(desk.system, desk.city.education, { kind: 'system' });
    const seen = slip(siteId);
    const look = (version: string) =>
      lookAt(desk.system, { siteId, measured: [{ fault: { ...wrongWord, version }, sightings: [seen] }] });
    const { raised } = await look('1');
    await desk.ask();
    await desk.ask();
    expect(desk.host.requests).toHaveLength(1);
    await look('2');
    expect((await finding(raised.join())).opinion).toBeNull();
    await desk.ask();
    expect(desk.host.requests).toHaveLength(2);
    expect((await finding(raised.join())).opinion).not.toBeNull();
  });

  it('is asked for of what is doubtful, of a text, and waits for a person; of nothing else', async () => {
    const [confirmed = ''] = await desk.found((site) => [slip(site)]);
    const { version } = await finding(confirmed);
    await desk.monitor('POST', '/findings/confirm', { items: [{ id: confirmed, version }] });
    await desk.found((site) => [slip(site, '布署', { certainty: 'certain' })]);
    await desk.found((site) => [slip(site)], fault('link.dead'));
    await desk.found((site) => [slip(site)], fault('text.personal-data'));
    await desk.ask();
    expect(desk.host.requests).toEqual([]);
  });

  it('is asked for the newest first, twenty at once, and of one site at a time', async () => {
    await desk.found((site) => Array.from({ length: 23 }, (_each, at) => slip(site, `旧词${at}`)));
    await desk.later(MINUTE);
    await desk.found((site) => [slip(site, '新词')]);
    await desk.ask();
    expect(desk.host.requests.map(({ question }) => question.texts.length)).toEqual([1, 20, 3]);
    expect(sent()[0]?.[0]).toContain('新词');
  });
});

describe('what leaves', () => {
  it.each([
    ['an identity number', '联系人张三510402199003072316，【布署】了工作。'],
    ['a mobile number', '请拨打13800138000，【布署】了工作。'],
    ['an e-mail address', '发至 zhang.san@mumian.cn，【布署】了工作。'],
  ])('is nothing of a text with %s in it', async (_what, text) => {
    const [id = ''] = await desk.found((site) => [
      slip(site, '布署', { evidence: { text, wording: { rule: 'error-prone:布署', text: '布署' } } }),
    ]);
    await desk.ask();
    expect(desk.host.requests).toEqual([]);
    expect(await desk.kept(id)).toMatchObject([{ verdict: null, reason: 'withheld' }]);
    await desk.later(48 * HOUR);
    await desk.ask();
    expect(desk.host.requests).toEqual([]);
  });

  it('is nothing of a page on which personal data was found, while that stands', async () => {
    const url = 'http://www.mumianshi.gov.cn/list.html';
    const siteId = await addSite(desk.system, desk.city.education, { kind: 'system' });
    const measured = (personal: Sighting[]) => [
      { fault: wrongWord, sightings: [slip(siteId, '布署', { url, place: 'slip' })] },
      { fault: fault('text.personal-data'), sightings: personal },
    ];
    const personal = sighting(siteId, 'number', { url, evidence: {} });
    await lookAt(desk.system, { siteId, measured: measured([personal]) });
    await desk.ask();
    expect(desk.host.requests).toEqual([]);
    await lookAt(desk.system, { siteId, measured: measured([]) });
    await desk.ask();
    expect(desk.host.requests).toHaveLength(1);
  });

  it('is no number that the excerpt has cut in half, and no address of the page', async () => {
    const [id = ''] = await desk.found((site) => [
      slip(site, '布署', {
        evidence: {
          text: '072316 会议【布署】了工作，电话 0899-555',
          wording: { rule: 'error-prone:布署', text: '布署' },
        },
      }),
    ]);
    await desk.ask();
    expect(sent()).toEqual([['会议布署了工作，电话']]);
    expect(JSON.stringify(desk.host.requests)).not.toContain('mumianshi.gov.cn');
    expect((await finding(id)).opinion).not.toBeNull();
  });

  it('is nothing while the second opinion is off', async () => {
    await desk.set({ enabled: false });
    await desk.found((site) => [slip(site)]);
    await desk.ask();
    expect(desk.host.requests).toEqual([]);
  });
});

describe('the budget of a day', () => {
  it.each([
    ['requests', { dailyRequests: 2 }],
    ['tokens', { dailyTokens: 150 }],
  ])('of %s ends the work until midnight in Shanghai, and the page says so', async (_what, budget) => {
    for (let site = 0; site < 4; site += 1) await desk.found((id) => [slip(id)]);
    await desk.set(budget);
    await desk.ask();
    await desk.ask();
    expect(desk.host.requests).toHaveLength(2);
    expect((await desk.service()).today).toMatchObject({
      ...{ requests: 2, tokens: 200, answered: 2, failed: 0, usedUp: true },
    });
    const now = desk.system.clock.now.getTime();
    const days = Math.floor((now + 8 * HOUR) / (24 * HOUR));
    const midnight = (days + 1) * 24 * HOUR - 8 * HOUR;
    await desk.later(midnight - 1 - now);
    await desk.ask();
    expect(desk.host.requests).toHaveLength(2);
    await desk.later(1);
    await desk.ask();
    expect(desk.host.requests).toHaveLength(4);
  });
});
