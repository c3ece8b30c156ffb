import { createChecker, standardLayers } from '@mumian/textcheck';
import { expect, test } from 'vitest';
import { closeAfterwards, inspectPages, inspectUrl } from '../test/bureau-inspection.ts';
import { type Answer, articlePage, SOUND, serveBureau } from '../test/bureau-site.ts';

const texts = createChecker({ layers: standardLayers() });

const saying = (body: string) => articlePage('关于防汛值班的通知', { body: `<p>${body}</p>` });

async function textFindings(body: string, options = { texts }) {
  const { findings } = await inspectPages({ ...SOUND, '/tzgg/1.html': saying(body) }, options);
  return findings.filter(({ code, url }) => code.startsWith('text.') && url.endsWith('/tzgg/1.html'));
}

test('[3.8] a severe expression error is a veto, and says what it rests on', async () => {
  const found = await textFindings(
    '统筹推进经济建设、文化建设、政治建设、社会建设、生态文明建设，抓好各项工作落实。',
  );
  expect(found).toMatchObject([
    { code: 'text.severe-expression', severity: 'veto', certainty: 'certain', failing: 'inaccurate' },
  ]);
  expect(found[0]?.evidence.wording).toMatchObject({
    rule: 'formula:五位一体:order',
    source: expect.stringContaining('官方文本'),
  });
});

test('[3.8] wrong words and contradictions are ordinary faults with the words around them', async () => {
  const found = await textFindings('会议布署了工作，报名截止到2月30日，请各单位认真落实各项要求。');
  expect(found.map(({ code }) => code).sort()).toEqual(['text.inconsistent', 'text.wrong-word']);
  expect(found.find(({ code }) => code === 'text.wrong-word')?.snippet).toContain('会议【布署】了工作');
});

test('[3.8] each place is a fault of its own, named by the words beside it and not by where it stands', async () => {
  const [first, second] = ['会议布署了防汛工作。', '各县区布署了抗旱工作。'];
  const pages: Record<string, Answer> = { ...SOUND };
  const site = await serveBureau(pages);
  closeAfterwards(site.close);
  const places = async (body: string) => {
    pages['/tzgg/1.html'] = saying(body);
    const { findings } = await inspectUrl(site.url, { texts });
    return findings.filter(({ code }) => code === 'text.wrong-word');
  };
  const both = await places(`${first}${second}`);
  expect(both.map(({ evidence }) => evidence.wording?.text)).toEqual(['布署', '布署']);
  expect(both[0]?.place).toMatch(/^text\(\d+-\d+\)$/);
  const [moved] = await places(`各单位认真落实各项要求。${second}`);
  const before = both.find(({ fingerprint }) => fingerprint === moved?.fingerprint);
  expect(before?.snippet).toContain('各县区【布署】了抗旱');
  expect(before?.place).not.toBe(moved?.place);
});

test('[3.8] the report says with which term lists it was read', async () => {
  const { measured } = await inspectPages(SOUND, { texts });
  expect(measured.versions.terms).toMatch(/^[0-9a-f]{12}$/);
});

test('[3.8] what a template left in a line of its own is told once, and other remains beside it are told too', async () => {
  const left = '请各单位认真落实各项要求。</p><p>此处填写正文内容</p>';
  expect(await textFindings(left)).toEqual([]);
  const [other, ...further] = await textFindings(`${left}<p>报送XX市人民政府办公室。`);
  expect(other?.evidence.wording?.rule).toMatch(/^template:/);
  expect(further).toEqual([]);
});

test('a sound page has none', async () => {
  expect(await textFindings('请各单位认真落实各项要求。')).toEqual([]);
});

test('numbers of people are masked in the report too', async () => {
  const number = '510402199001010119';
  const found = await textFindings(`张三，身份证号${number}，拟录用为工作人员，现予公示五个工作日。`);
  expect(found).toMatchObject([{ code: 'text.personal-data', snippet: '510*************19' }]);
  expect(JSON.stringify(found)).not.toContain(number);
});

test('without a checker no text is judged', async () => {
  const page = saying('会议布署了工作，请各单位认真落实各项要求。');
  const { findings } = await inspectPages({ ...SOUND, '/tzgg/1.html': page });
  expect(findings.filter(({ code }) => code.startsWith('text.'))).toEqual([]);
});
