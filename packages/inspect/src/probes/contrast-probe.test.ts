import { createLazyRenderer, createRenderer } from '@mumian/outbound';
import { expect, test } from 'vitest';
import { inspectPages } from '../../test/bureau-inspection.ts';
import { plainPage, SOUND } from '../../test/bureau-site.ts';

const policy = { allowPrivate: true };
const choice = await createRenderer({ policy });
const why = choice.available ? '' : ` (${choice.code})`;
if (choice.available) await choice.renderer.close();

async function contrastOf(body: string) {
  const renderer = createLazyRenderer({ policy });
  const { findings } = await inspectPages({ ...SOUND, '/': plainPage('首页', body) }, { renderer });
  await renderer.close();
  return findings.filter(({ code }) => code === 'a11y.contrast');
}

test.skipIf(!choice.available)(`pale text on white is told with its colours and ratio${why}`, async () => {
  const found = await contrastOf(
    '<p id="pale" style="color:#999">办公时间：工作日上午九时</p><p style="background:#c00;color:#e66">红底浅红字</p>',
  );
  expect(found).toMatchObject([
    { certainty: 'probable', severity: 'hint', evidence: { contrast: [{ text: '红底浅红字' }, {}] } },
  ]);
  expect(found[0]?.evidence.contrast?.[1]).toEqual({
    text: '办公时间：工作日上午九时',
    place: 'p#pale',
    ratio: 2.84,
    least: 4.5,
    foreground: '#999999',
    background: '#ffffff',
  });
});

test.skipIf(!choice.available)(`what can be read, or cannot be judged, is silent${why}`, async () => {
  const silent = [
    '<p style="color:#767676">刚好够深的灰字</p>',
    '<p style="color:#949494;font-size:24px">大字可以浅一些</p>',
    '<div style="background:linear-gradient(#000,#333)"><p style="color:#555">渐变背景上的字</p></div>',
    '<div style="position:absolute;top:0"><p style="color:#ddd">浮在图片上的字</p></div>',
    '<p style="color:#ccc;text-shadow:0 0 2px #000">有阴影的字</p>',
    '<button disabled style="color:#bbb">不能点击</button>',
    '<p style="color:#ddd;display:none">看不见的字</p>',
    '<div style="opacity:.5"><p style="color:#aaa">半透明的字</p></div>',
  ];
  expect(await contrastOf(silent.join(''))).toEqual([]);
});
