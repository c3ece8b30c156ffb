import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterEach, describe, expect, test } from 'vitest';
import { file, refusalOf, rowsOf, useFolder } from '../test/files.ts';
import { number, row, text, workbook } from '../test/workbook.ts';
import { type ChildRequest, readMessage } from './child-message.ts';
import { runChild } from './child-process.ts';
import { readWorkbook } from './intake.ts';
import { defaultLimits } from './limits.ts';

useFolder();
const here = import.meta.dirname;

function childrenLeft(): number {
  return process.getActiveResourcesInfo().filter((kind) => kind === 'ProcessWrap').length;
}

afterEach(() => expect(childrenLeft()).toBe(0));

describe('the child', () => {
  test('dies alone when its heap is full', async () => {
    const strings = Array.from({ length: 800 }, () => `<si><t>${'长'.repeat(30_000)}</t></si>`);
    const path = await file(workbook({ sharedStrings: strings }));
    const refusal = await refusalOf(path, { limits: { memoryMegabytes: 24, ratio: 100_000 } });
    expect(refusal.code).toBe('memory');
    expect(refusal.message).toBe('读取文件占用的内存超过上限。请拆分后分批导入。');
  });

  test('is killed when its time is up', async () => {
    const refusal = await refusalOf(await file(workbook()), { limits: { milliseconds: 1 } });
    expect(refusal.code).toBe('time');
  });

  test('is gone when its reader stops early', async () => {
    const rows = Array.from({ length: 50_000 }, (_, index) => row(index + 1, number(`A${index + 1}`, '1')));
    const path = await file(workbook({ sheets: [rows.join('')] }));
    for await (const { number } of readWorkbook(path)) if (number === 3) break;
    expect(childrenLeft()).toBe(0);
  });

  test('that fails at something unforeseen is named so, with its complaint for the log', async () => {
    const handle = await open(await file(workbook()));
    const { size } = await handle.stat();
    const request: ChildRequest = {
      task: 'judge',
      kind: JSON.parse('"unheard-of"'),
      bytes: size,
      sheet: undefined,
      tables: false,
      pdfReader: '',
      limits: defaultLimits,
    };
    await expect(runChild(request, handle.fd).next()).rejects.toMatchObject({
      code: 'crashed',
      detail: expect.stringContaining('TypeError'),
    });
    await handle.close();
  });

  test('says nothing that is believed but rows, the end and a refusal we know', () => {
    expect(readMessage('{"rows":[]}')).toEqual([]);
    expect(readMessage('{"end":true}')).toBe('end');
    for (const line of ['', 'text', 'null', '{}', '{"refused":{"code":"toString"}}', '{"rows":{}}'])
      expect(() => readMessage(line)).toThrow('读取文件时出错。');
  });

  test('runs twice at one time, and the others wait', async () => {
    const path = await file(workbook());
    const all = await Promise.all(Array.from({ length: 5 }, () => rowsOf(path)));
    expect(all.map((rows) => rows.length)).toEqual([1, 1, 1, 1, 1]);
  });
});

test('bundled as the server is, the child is found beside the bundle', async () => {
  const built = join(here, '..', 'dist');
  await mkdir(built, { recursive: true });
  const folder = await mkdtemp(join(built, 'test-'));
  try {
    await build({
      entryPoints: { main: join(here, 'index.ts'), 'intake-child': join(here, 'child.ts') },
      outdir: folder,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20',
    });
    const program = join(folder, 'program.mjs');
    await writeFile(
      program,
      `import { readWorkbook } from './main.js';
       for await (const row of readWorkbook(process.argv[2])) console.log(JSON.stringify(row));`,
    );
    const path = await file(workbook({ sheets: [row(1, text('A1', '甲'))] }));
    const { stdout } = await promisify(execFile)(process.execPath, [program, path]);
    expect(JSON.parse(stdout)).toEqual({ number: 1, cells: ['甲'] });
  } finally {
    await rm(built, { recursive: true, force: true });
  }
});
