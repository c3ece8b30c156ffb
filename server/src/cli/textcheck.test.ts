import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runLearning } from './textcheck-learn.ts';
import { runTextCheck, type TextCheckInput } from './textcheck-run.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mumian-textcheck-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function save(name: string, content: string | Buffer): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}

async function run(input: Partial<TextCheckInput>, stdin = '') {
  const [stdout, stderr] = [new PassThrough({ highWaterMark: 1 << 20 }), new PassThrough()];
  const code = await runTextCheck(
    { files: [], jsonl: false, mode: 'careful', shadow: false, ...input },
    { stdin: Readable.from([Buffer.from(stdin)]), stdout, stderr },
  );
  return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
}

describe('mumian textcheck', () => {
  test('--jsonl gives one line a line: any id echoed, words corrected, nothing else changed', async () => {
    const lines = [
      { id: 7, text: '会议布署了工作，报名截止到2月30日。' },
      { id: { a: [null] }, text: '没有问题。' },
      { text: '' },
    ];
    const { code, out, err } = await run(
      { jsonl: true },
      lines.map((line) => JSON.stringify(line)).join('\n'),
    );
    const records = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect([code, err]).toEqual([0, '']);
    expect(records).toMatchObject([
      {
        id: 7,
        corrected: '会议部署了工作，报名截止到2月30日。',
        issues: [
          { start: 2, end: 3, text: '布', suggestion: '部', kind: 'spelling' },
          { start: 2, end: 4, text: '布署', suggestion: '部署', kind: 'error-prone' },
          { start: 13, end: 18, text: '2月30日', kind: 'date' },
        ],
      },
      { id: { a: [null] }, corrected: '没有问题。', issues: [] },
      { id: null, corrected: '', issues: [] },
    ]);
  });

  test('a line that is none is passed over, said, and the exit code is 1', async () => {
    const file = await save('a.jsonl', '{"id":1,"text":"好"}\n{"id":2}\nx\n{"id":3,"text":"好"}\n');
    const { code, out, err } = await run({ jsonl: true, files: [file, join(folder, 'none.jsonl')] });
    expect(code).toBe(1);
    expect(out.trim().split('\n')).toHaveLength(2);
    expect(err).toContain('第 2 行不是 {"id","text"}');
    expect(err).toContain('第 3 行');
    expect(err).toContain('none.jsonl”无法读取');
  });

  test('texts and pages are read by their kind: GBK, HTML with its title, attachments and day', async () => {
    const gbk = Buffer.from('b9a4d7f7b2bccae90a', 'hex');
    const html = await save(
      'a.html',
      '<meta charset="utf-8"><title>关于供水的通知</title><h1>关于供水的通知</h1><p>发布时间：2026-11-03 10:20 来源：市水务局</p><div id="zoom"><p>各单位：请认真做好供水工作，落实各项要求，名单详见附件。</p><p>检查定于2006年11月20日开始，请各单位做好准备，保障群众用水。</p></div>',
    );
    const { code, out } = await run({ files: [await save('a.txt', gbk), html] });
    expect(code).toBe(0);
    expect(out).toContain('a.html：发现 2 处');
    expect(out).toContain('【详见附件】');
    expect(out).toContain('“2006年”疑为“2026年”之误');
  });

  test('a file that cannot be read is said in Chinese, the others are read', async () => {
    const files = [
      await save('a.docx', 'x'),
      join(folder, 'none.txt'),
      await save('b.txt', '会议布署\u001b[2J了工作。'),
    ];
    const { code, out, err } = await run({ files });
    expect(code).toBe(1);
    expect(err).toContain('文件内容不是 .docx 或 .pdf 文档');
    expect(err).toContain('none.txt”无法读取');
    expect(out).toContain('差错·易错词');
    expect(out).not.toContain('\u001b');
  });

  test.each([
    [{ mode: 'fast' }, '--mode 须为'],
    [{ persons: 'none.xlsx' }, '无法读取'],
    [{ feedback: 'none.json' }, '无法读取'],
    [{ opinion: 'model' }, '--opinion 须为'],
    [{ opinion: 'http://127.0.0.1/v1' }, '--opinion-model'],
    [{ opinion: 'http://127.0.0.1/v1', opinionModel: 'm', opinionCharacters: '0' }, '须为正整数'],
  ])('bad usage %j ends with 2', async (options, sentence) => {
    const { code, err } = await run(options);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });

  test('--opinion asks a model server: what it doubts is marked, what it finds is shown in shadow alone, the key comes from outside', async () => {
    const keys: unknown[] = [];
    const server = createServer((request, response) => {
      keys.push(request.headers.authorization);
      let body = '';
      request.on('data', (part) => {
        body += part;
      });
      request.on('end', () => {
        const { texts, issues } = JSON.parse(JSON.parse(body).messages[1].content);
        const answer = {
          verdicts: issues.map(({ id }: { id: string }) => ({ id, verdict: 'right' })),
          additions: [{ textId: texts[0].id, start: 0, text: '周知', suggestion: '知照' }],
        };
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ choices: [{ message: { content: JSON.stringify(answer) } }] }));
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const options = {
      ...{ opinion: `http://127.0.0.1:${port}/v1`, opinionModel: 'm', opinionPrivate: true },
      ...{ opinionKey: 'geheim', mode: 'thorough' },
    };
    const text = '联系电话：咨询电话13812345678，请周知。';
    const shown = await run({ ...options, shadow: true }, text);
    expect(shown.out).toContain('第二意见认为无误，待人工核');
    expect(shown.out).toContain('“周知”疑为“知照”之误，待人工核');
    expect((await run(options, text)).out).not.toContain('知照');
    expect(keys).toEqual(['Bearer geheim', 'Bearer geheim']);
    const refused = await run({ ...options, opinionPrivate: false }, text);
    expect([refused.code, refused.err]).toEqual([0, '第二意见：模型服务没有答复或拒绝了请求，没有送审。\n']);
    server.close();
  });

  test('learn teaches an exception and a new word, and refuses a file that is none', async () => {
    const store = join(folder, 'feedback.json');
    const verdicts = await save(
      'v.jsonl',
      '{"verdict":"rejected","rule":"error-prone:布署","text":"布署","before":"《","after":"》"}\n{"verdict":"missed","text":"攀枝化","suggestion":"攀枝花"}\n',
    );
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    expect(await runLearning(verdicts, store, { stdout, stderr })).toBe(0);
    expect(String(stdout.read())).toContain('已学习 2 条核定结果');
    const { out } = await run({ feedback: store }, '《布署》在攀枝化上演。');
    expect(out).toContain('发现 1 处');
    expect(await runLearning(await save('bad.jsonl', '{}\n'), store, { stdout, stderr })).toBe(2);
    expect(String(stderr.read())).toContain('第 1 行');
    expect(await runLearning(undefined, undefined, { stdout, stderr })).toBe(2);
    expect(String(stderr.read())).toContain('--database');
    await writeFile(store, '{}');
    expect(await runLearning(verdicts, store, { stdout, stderr })).toBe(2);
    expect(await readFile(store, 'utf8')).toBe('{}');
  });
});
