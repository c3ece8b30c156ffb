import { Readable } from 'node:stream';
import { sheetSchema } from '@mumian/sheets';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, buildCity, type City, call, type Member } from '../../../test/city.ts';
import { openSystem, type System } from '../../../test/system.ts';
import { judged, upload, XLSX } from '../../../test/upload.ts';
import { archiveOf, entryOf, PARTS, SHEET, workbook } from '../../../test/workbook.ts';
import { sweepImports } from './index.ts';

let system: System;
let city: City;
let supervisor: Member;
let good: Buffer;

const sheet = sheetSchema({
  title: '网站',
  columns: ['网站名称', '网址', '主办单位', '网站类别', '承载方式'].map(
    (title) => ({ key: title, title, kind: 'text', required: false, width: 10 }) as const,
  ),
});

beforeAll(async () => {
  system = await openSystem();
  city = await buildCity(system);
  supervisor = await addMember(system, 'city-supervisor', city.city);
  good = await workbook(sheet, [
    {
      网站名称: '木棉招考系统',
      网址: 'http://zk.mumianshi.gov.cn/',
      主办单位: '木棉市教育局',
      网站类别: '专业系统',
      承载方式: '外部网站',
    },
  ]);
});
afterAll(() => system.close());

const to = () => ({ kind: 'sites', unitId: city.city });
const bring = (bytes: Buffer) => judged(system, supervisor, to(), bytes);

/** The good workbook with another sheet in it. */
function withSheet(data: Buffer): Buffer {
  const parts = PARTS.map((name) => [name, name === SHEET ? data : entryOf(good, name)]);
  return archiveOf(Object.fromEntries(parts));
}

describe('an uploaded table', () => {
  it('is read back whole from its pieces, whatever its size', async () => {
    const noise = Array.from({ length: 40_000 }, (_, n) => ({
      网站名称: `${(n * 2_654_435_761) % 4_294_967_296}-${(n * 40_503) % 65_536}-${n ** 3}`,
    }));
    const bytes = await workbook(sheet, noise);
    const { body } = await upload(system, supervisor, to(), bytes);
    const pieces = await system.db.read((tx) =>
      tx
        .selectFrom('platform.upload_piece')
        .select('bytes')
        .where('upload_id', '=', body.id)
        .orderBy('number')
        .execute(),
    );
    expect(Buffer.concat(pieces.map((piece) => piece.bytes)).equals(bytes)).toBe(true);
  });

  it('is refused when it is no table, and says what it is', async () => {
    const text = await upload(system, supervisor, { ...to(), type: 'application/json' }, Buffer.from('{}'));
    expect(text.body).toMatchObject({ status: 415, code: 'platform.file-expected' });
    const foreign = await upload(system, supervisor, { ...to(), type: 'text/csv' }, Buffer.from('a'));
    expect(foreign.status).toBe(415);
    const elsewhere = await system.app.inject({
      method: 'POST',
      url: '/api/v1/sites',
      headers: { cookie: supervisor.cookie, 'content-type': XLSX },
      payload: good,
    });
    expect(elsewhere.json()).toMatchObject({ status: 415, code: 'platform.unsupported-media' });
  });

  it('is refused above 20 MB, be it said beforehand or found while it comes', async () => {
    const large = await upload(system, supervisor, to(), Buffer.alloc(20_000_001));
    expect(large.body).toMatchObject({ status: 413, code: 'platform.too-large' });
    const chunks = Readable.from(Array.from({ length: 21 }, () => Buffer.alloc(1_000_000)));
    const streamed = await system.app.inject({
      method: 'POST',
      url: `/api/v1/imports/sites?unitId=${city.city}`,
      headers: { cookie: supervisor.cookie, 'content-type': XLSX },
      payload: chunks,
    });
    expect(streamed.json()).toMatchObject({ status: 413, code: 'platform.too-large' });
  });

  it('fails with a sentence when it is a bomb, and the server stays up', async () => {
    const far = Buffer.from(
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>',
    );
    expect(await bring(withSheet(far))).toMatchObject({
      state: 'failed',
      failure: expect.stringContaining('表格用到了第 1048576 行'),
    });
    expect(await bring(withSheet(Buffer.alloc(20_000_000, 32)))).toMatchObject({
      state: 'failed',
      failure: expect.stringMatching(/压缩比异常|解压后太大/),
    });
    expect(await bring(Buffer.from('PK no archive'))).toMatchObject({ state: 'failed' });
    expect(await bring(good)).toMatchObject({ state: 'checked', rowsGood: 1 });
  });

  it('fails with a sentence when its columns are others, or when it is empty', async () => {
    const other = sheetSchema({
      title: '人员',
      columns: [{ key: 'a', title: '网站名称', kind: 'text', required: true, width: 10 }],
    });
    expect(await bring(await workbook(other, [{ a: 'x' }]))).toMatchObject({
      state: 'failed',
      failure: expect.stringContaining('缺少“网址”'),
    });
    expect(await bring(await workbook(sheet, []))).toMatchObject({
      state: 'failed',
      failure: '表格中没有数据，请填写后再导入。',
    });
  });

  it('is judged and taken once although its jobs run twice', async () => {
    const bytes = await workbook(sheet, [
      {
        网站名称: '两次也是一次',
        网址: 'http://twice.mumianshi.gov.cn/',
        主办单位: '木棉市教育局',
        网站类别: '专业系统',
        承载方式: '外部网站',
      },
    ]);
    const { body } = await upload(system, supervisor, to(), bytes);
    const path = `/imports/sites/${body.id}`;
    const runTwice = async (name: string) => {
      const job = system.jobs.find((each) => each.name === name);
      const actor = { kind: 'job', name, permissions: job?.permissions ?? [] } as const;
      const { db, run } = system;
      const env = { db, run, actor, clock: () => system.clock.now };
      const { signal } = new AbortController();
      for (const _ of [1, 2])
        await job?.perform({ ...env, log: pino({ level: 'silent' }), signal }, { id: body.id });
    };
    await runTwice('registry.check-site-import');
    await call(system, supervisor, 'POST', `${path}/take`, { version: 2, rows: 'all' });
    await runTwice('registry.take-site-import');
    const { body: sites } = await call(
      system,
      supervisor,
      'GET',
      `/sites?q=${encodeURIComponent('两次也是')}`,
    );
    expect(sites.total).toBe(1);
  });

  it('is swept seven days after it came, with all that was read in it', async () => {
    const { path } = await bring(good);
    const later = (days: number) => new Date(system.clock.now.getTime() + days * 24 * 60 * 60 * 1000);
    await system.db.transact((tx) => sweepImports(tx, later(6.9)));
    expect((await call(system, supervisor, 'GET', path)).status).toBe(200);
    expect(await system.db.transact((tx) => sweepImports(tx, later(7)))).toBeGreaterThan(0);
    expect((await call(system, supervisor, 'GET', path)).status).toBe(404);
    const left = await system.db.read((tx) =>
      tx.selectFrom('platform.upload_piece').select('number').execute(),
    );
    expect(left).toEqual([]);
  });
});
