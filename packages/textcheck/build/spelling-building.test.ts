import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { corrected } from '../src/corrected.ts';
import { spellingIssues } from '../src/spelling/spelling-issues.ts';
import { loadSpellingModel } from '../src/spelling/spelling-model.ts';
import { run } from './main.ts';

const subjects = ['市人民政府', '县级人民政府', '主管部门', '有关单位', '财政部门', '审计机关'];
const verbs = ['应当认真部署', '应当统一部署', '负责组织部署', '应当及时部署'];
const objects = ['防汛抗旱工作', '安全生产工作', '森林防火工作', '信息公开工作', '网站检查工作'];
const clean = subjects.flatMap((subject) =>
  verbs.flatMap((verb) => objects.map((object) => `${subject}${verb}${object}。`)),
);

test('a model is built from a folder of text and pairs, and puts the text right', {
  timeout: 120_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'spelling-'));
  const texts = join(folder, 'texts');
  await mkdir(texts);
  writeFileSync(join(texts, 'articles.txt'), clean.join('\n'));
  writeFileSync(
    join(texts, 'pairs.tsv'),
    clean
      .map((sentence, index) => `${index % 2 === 0 ? sentence.replace('部', '布') : sentence}\t${sentence}\n`)
      .join(''),
  );
  writeFileSync(join(texts, 'shape-confusion.json'), JSON.stringify({ 旱: ['早'] }));
  const file = join(folder, 'city.model');
  await run([texts, `--output=${file}`]);
  const model = loadSpellingModel(file);
  const written = '审计机关应当及时布署网站检查工作。';
  const issues = spellingIssues(written, model, { mode: 'thorough' });
  expect(corrected(written, issues)).toBe('审计机关应当及时部署网站检查工作。');
  expect(spellingIssues(clean.join('\n'), model, { mode: 'thorough' })).toEqual([]);
});

test('a part can be held back for measuring', { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'spelling-'));
  const text = join(folder, 'articles.txt');
  writeFileSync(text, clean.join('\n'));
  const pairs = join(folder, 'pairs.tsv');
  writeFileSync(pairs, clean.map((sentence) => `${sentence.replace('部', '布')}\t${sentence}\n`).join(''));
  await run([text, pairs, `--output=${join(folder, 'x.model')}`, `--hold-out=${join(folder, 'held')}`]);
  expect(loadSpellingModel(join(folder, 'x.model')).version).toMatch(/^[0-9a-f]{12}$/);
  const held = readFileSync(join(folder, 'held/pairs.tsv'), 'utf8').trim().split('\n');
  expect(held.length).toBeGreaterThan(0);
  expect(held.length).toBeLessThan(clean.length);
});

test('no folder, no output and no text are said so', async () => {
  await expect(run([])).rejects.toThrow('usage: npm run textcheck:model');
  const folder = await mkdtemp(join(tmpdir(), 'spelling-'));
  await expect(run([folder, '--output=x'])).rejects.toThrow('no text (.txt) below');
});
