import { once } from 'node:events';
import { get } from 'node:http';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportRoute, shown } from '../src/platform/transfer/index.ts';
import { listSites, registerMediaAccount } from '../src/registry/index.ts';
import { addMember, addSite, buildCity, builder, type City, call, type Member } from './city.ts';
import { openSystem, type System } from './system.ts';
import { cellsOf } from './workbook.ts';

let system: System;
let city: City;
let supervisor: Member;
let outsider: Member;

beforeAll(async () => {
  system = await openSystem();
  city = await buildCity(system);
  supervisor = await addMember(system, 'city-supervisor', city.city);
  outsider = await addMember(system, 'county-supervisor', city.county);
  await addSite(system, city.countyOffice, { kind: 'portal', name: '江东区政府网' });
  await addSite(system, city.education, { name: '木棉教育网', state: 'running' });
  await addSite(system, city.health, { name: '木棉卫健网', state: 'running' });
});
afterAll(() => system.close());

const names = (body: { cells: string[][] }) => body.cells.slice(1).map(([name]) => name);

describe('the export of a list', () => {
  it('holds what the list shows: as filtered, as sorted, with the words of the screen', async () => {
    const { status, body } = await call(
      system,
      supervisor,
      'GET',
      '/sites/export?kind=department&sort=-name',
    );
    expect([status, names(body)]).toEqual([200, ['木棉卫健网', '木棉教育网']]);
    expect(body.cells[0].slice(0, 4)).toEqual(['网站名称', '网址', '网站标识码', '主办单位']);
    expect(body.cells[1]).toContain('市级部门');
    expect(body.cells[1]).toContain('运行');
  });

  it('[1.1] holds nothing from outside the reach of whoever takes it', async () => {
    const { body } = await call(system, outsider, 'GET', '/sites/export');
    expect(names(body)).toEqual(['江东区政府网']);
    expect(JSON.stringify(body)).not.toMatch(/教育|卫健/);
  });

  it('is a file to be saved, with a Chinese name, and no browser guesses at it', async () => {
    const { headers } = await call(system, supervisor, 'GET', '/sites/export');
    expect(headers).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="___202603020900.xlsx"; filename*=UTF-8''${encodeURIComponent('网站')}_202603020900.xlsx`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });

  it('is kept in the audit, with the filters and how many rows', async () => {
    await call(system, supervisor, 'GET', '/people/export?q=chen');
    const entries = await system.db.read((tx) =>
      tx
        .selectFrom('audit.entry')
        .select(['actor_subject', 'verb', 'changes'])
        .where('operation', '=', 'person.export')
        .execute(),
    );
    expect(entries).toHaveLength(1);
    const [entry] = entries;
    expect(entry).toMatchObject({ actor_subject: supervisor.accountId, verb: 'export' });
    expect(entry?.changes).toEqual([
      { field: 'q', before: null, after: 'chen' },
      { field: 'sort', before: null, after: 'name' },
      { field: 'rows', before: null, after: 0 },
    ]);
  });

  it('knows no pages, and refuses what the list refuses', async () => {
    for (const query of ['limit=5', 'after=x', 'state=nowhere', 'nobody=knows']) {
      const { status, body } = await call(system, supervisor, 'GET', `/sites/export?${query}`);
      expect([query, status, body.code]).toEqual([query, 400, 'platform.invalid-input']);
    }
  });

  it('goes on over more pages than one, and keeps formulas as text', async () => {
    for (let number = 0; number < 1_050; number += 1) {
      await system.run(registerMediaAccount, builder, {
        unitId: city.health,
        platform: 'other',
        name: number === 0 ? '=HYPERLINK("http://x")' : `账号${String(number).padStart(4, '0')}`,
        reason: '测试',
      });
    }
    const { body } = await call(system, supervisor, 'GET', '/media-accounts/export');
    expect(new Set(names(body)).size).toBe(1_050);
    expect(names(body)).toContain('=HYPERLINK("http://x")');
  });

  it('says in the file where it was cut', async () => {
    const route = exportRoute(listSites, {
      path: '/sites/export',
      sheet: { title: '网站', columns: [shown('name', '网站名称')] },
      row: ({ name }) => ({ name }),
      mostRows: 2,
    });
    const member = { kind: 'person', subject: supervisor.accountId, name: '甲', sessionId: '' } as const;
    const out = await system.run(route.operation as typeof listSites, member, {});
    const file = route.file?.of(out as never, (operation, input) => system.run(operation, member, input));
    const stream = new PassThrough();
    const [bytes] = await Promise.all([buffer(stream), file?.write(stream)]);
    expect(cellsOf(bytes).map(([first]) => first)).toEqual([
      '网站名称',
      '江东区政府网',
      '木棉教育网',
      '只导出前 2 行，其余请缩小筛选范围后分别导出。',
    ]);
  });

  it.each(['units', 'people', 'accounts', 'columns', 'findings', 'inspections', 'media-accounts'])(
    'exists for %s',
    async (list) => {
      const who =
        list === 'accounts' ? await addMember(system, 'system-administrator', city.city) : supervisor;
      const { status, body } = await call(system, who, 'GET', `/${list}/export`);
      expect([status, body.cells[0].length > 3]).toEqual([200, true]);
    },
  );
});

it('a client that goes away in the middle of a file leaves the server as it was', async () => {
  const address = await system.app.listen({ host: '127.0.0.1', port: 0 });
  const request = get(`${address}/api/v1/media-accounts/export`, {
    agent: false,
    headers: { cookie: supervisor.cookie },
  });
  const [answer] = await once(request, 'response');
  expect(answer.statusCode).toBe(200);
  const gone = once(request, 'close');
  request.destroy();
  await gone;
  expect((await call(system, supervisor, 'GET', '/sites')).status).toBe(200);
});
