import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, addPerson, addSite, buildCity, type City, call, type Member } from '../../test/city.ts';
import { openSystem, type System } from '../../test/system.ts';

let system: System;
let city: City;
let supervisor: Member;
let manager: Member;
let administrator: Member;

beforeAll(async () => {
  system = await openSystem();
  city = await buildCity(system);
  supervisor = await addMember(system, 'city-supervisor', city.city);
  manager = await addMember(system, 'site-manager', city.education);
  administrator = await addMember(system, 'system-administrator', city.city);
});
afterAll(() => system.close());

let count = 0;
function fields(over: object = {}) {
  count += 1;
  return {
    unitId: city.education,
    kind: 'department',
    name: `木棉市教育局${count}`,
    url: `http://jyj${count}.mumianshi.gov.cn`,
    hosting: 'external',
    ...over,
  };
}

function register(over: object = {}, as: Member = supervisor) {
  return call(system, as, 'POST', '/sites', fields(over));
}

async function siteOf(id: string) {
  return (await call(system, supervisor, 'GET', `/sites/${id}`)).body;
}

async function step(id: string, verb: string, as: Member = supervisor, reason?: string) {
  const { version } = await siteOf(id);
  return call(system, as, 'POST', `/sites/${id}/${verb}`, { version, ...(reason ? { reason } : {}) });
}

describe('registering a site', () => {
  it('[2.2] leaves a department one site, naming the one it has', async () => {
    const first = await register({ name: '木棉市教育局' });
    expect(first.status).toBe(201);
    const second = await register();
    expect(second.status).toBe(409);
    expect(second.body).toMatchObject({
      code: 'registry.one-site-per-unit',
      clause: '攀办函〔2017〕11号 二',
      detail: expect.stringContaining('“木棉市教育局”'),
    });
    // A 专业系统 stands beside it; a site that is being closed makes room.
    expect((await register({ kind: 'system' })).status).toBe(201);
    await step(first.body.id, 'start-closing', supervisor, '并入市门户');
    expect((await register()).status).toBe(201);
  });

  it('[2.2] lets two registrations at the same moment open one site', async () => {
    const answers = await Promise.all([register({ unitId: city.health }), register({ unitId: city.health })]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
  });

  it('[2.4] refuses new sites of county departments and townships, and takes existing ones to be closed', async () => {
    for (const unitId of [city.countyDepartment, city.township]) {
      const refused = await register({ unitId });
      expect(refused.body).toMatchObject({
        code: 'registry.county-unit-opens-none',
        clause: '攀办函〔2017〕11号 二',
      });
      expect((await register({ unitId, state: 'running' })).status).toBe(409);
      expect((await register({ unitId, state: 'closing' })).status).toBe(201);
    }
  });

  it('refuses a kind of site that such a unit does not sponsor', async () => {
    const portal = await register({ kind: 'portal' });
    expect(portal.body).toMatchObject({ code: 'registry.kind-not-of-unit', status: 422 });
  });

  it.each(['ftp://a.gov.cn', 'a.gov.cn', 'http://u:p@a.gov.cn', 'http://', 'javascript:alert(1)'])(
    'refuses the address %j at its field',
    async (url) => {
      const refused = await register({ url });
      expect(refused.body).toMatchObject({
        code: 'platform.invalid-input',
        issues: [expect.objectContaining({ field: 'url' })],
      });
    },
  );

  it('refuses an address or a site code that another site has', async () => {
    const unitId = city.countyOffice;
    const url = 'http://jd.mumianshi.gov.cn/';
    expect((await register({ unitId, kind: 'portal', url, siteCode: '5199029999' })).status).toBe(201);
    expect((await register({ kind: 'system', url })).body).toMatchObject({ code: 'registry.url-taken' });
    expect((await register({ kind: 'system', siteCode: '5199029999' })).body).toMatchObject({
      code: 'registry.site-code-taken',
    });
  });

  it('refuses a sponsor or an operator that does not exist, and fields that cannot be set by sending them', async () => {
    const nowhere = '018f0000-0000-7000-8000-000000000000';
    expect((await register({ unitId: nowhere })).body).toMatchObject({ code: 'registry.unknown-unit' });
    expect((await register({ kind: 'system', operatorUnitId: nowhere })).body).toMatchObject({
      code: 'registry.unknown-unit',
    });
    expect((await register({ version: 9 })).body).toMatchObject({ code: 'platform.invalid-input' });
  });

  it('[1.1] is refused beyond the reach of the one who registers', async () => {
    const elsewhere = await addMember(system, 'county-supervisor', city.county);
    expect((await register({ kind: 'system' }, elsewhere)).status).toBe(404);
    expect((await register({ kind: 'system' }, manager)).status).toBe(403);
  });
});

describe('a site', () => {
  it('[1.2] says who is missing, cites the clause, and is complete once they are named', async () => {
    const id = await addSite(system, city.office, { kind: 'portal', staffed: false });
    const before = await siteOf(id);
    expect(before.issues.map((issue: { field: string }) => issue.field)).toEqual([
      'operatorUnitId',
      'contentPerson',
      'operationsPerson',
    ]);
    expect(before.issues[0].clause).toBe('攀办函〔2017〕11号 一');
    const personId = await addPerson(system, city.office);
    for (const duty of ['content', 'operations']) {
      const answer = await call(system, supervisor, 'POST', `/sites/${id}/hand-overs`, { duty, personId });
      expect(answer.status).toBe(201);
    }
    const after = await siteOf(id);
    expect(after.issues.map((issue: { field: string }) => issue.field)).toEqual(['operatorUnitId']);
    expect(after.onDuty).toHaveLength(2);
  });

  it('[1.2] keeps every hand-over: who answered until when, and who since then', async () => {
    const id = await addSite(system, city.health, { kind: 'system' });
    system.clock.now = new Date(system.clock.now.getTime() + 60_000);
    const personId = await addPerson(system, city.health, '李接手');
    const body = { duty: 'content', personId, reason: '岗位调整' };
    await call(system, supervisor, 'POST', `/sites/${id}/hand-overs`, body);
    const again = await call(system, supervisor, 'POST', `/sites/${id}/hand-overs`, body);
    expect(again.body).toMatchObject({ code: 'registry.same-person' });
    const nobody = { ...body, personId: '018f0000-0000-7000-8000-000000000000' };
    expect((await call(system, supervisor, 'POST', `/sites/${id}/hand-overs`, nobody)).body).toMatchObject({
      code: 'registry.unknown-person',
    });
    const { items } = (await call(system, supervisor, 'GET', `/sites/${id}/duties`)).body;
    const content = items.filter((item: { duty: string }) => item.duty === 'content');
    expect(content).toHaveLength(2);
    expect(content[0]).toMatchObject({ name: expect.stringContaining('李接手'), until: null });
    expect(content[1].until).toBe(content[0].since);
  });

  it('is edited from the version one has seen; the second of two editors learns who was first', async () => {
    const id = await addSite(system, city.education, { kind: 'system', name: '教育系统' });
    const seen = await siteOf(id);
    const edit = (name: string) =>
      call(system, manager, 'PATCH', `/sites/${id}`, {
        version: seen.version,
        name,
        url: seen.url,
        kind: 'system',
        hosting: 'hosted',
      });
    expect((await edit('教育系统一')).body).toEqual({ id, version: seen.version + 1 });
    const second = await edit('教育系统二');
    expect(second.status).toBe(409);
    expect(second.body).toMatchObject({
      code: 'platform.version-conflict',
      detail: expect.stringContaining('陈小棉'),
    });
    const { items } = (await call(system, manager, 'GET', `/sites/${id}/history`)).body;
    expect(items[0]).toMatchObject({
      verb: 'edit',
      changes: expect.arrayContaining([{ field: 'name', before: '教育系统', after: '教育系统一' }]),
    });
  });

  it('goes from planned to running only by the steps, with four eyes, filings and named persons', async () => {
    const { body } = await register({ kind: 'system', state: 'planned' });
    const id = body.id;
    const early = await step(id, 'apply');
    expect(early.body).toMatchObject({ code: 'platform.requirements-unmet', status: 422 });
    expect(early.body.issues).toHaveLength(3);
    const personId = await addPerson(system, city.education);
    for (const duty of ['content', 'operations']) {
      await call(system, supervisor, 'POST', `/sites/${id}/hand-overs`, { duty, personId });
    }
    const seen = await siteOf(id);
    await call(system, supervisor, 'PATCH', `/sites/${id}`, {
      version: seen.version,
      name: seen.name,
      url: seen.url,
      kind: 'system',
      hosting: 'hosted',
      operatorUnitId: city.education,
    });
    expect((await step(id, 'apply')).body).toMatchObject({ state: 'applying' });
    expect((await step(id, 'approve')).body).toMatchObject({
      code: 'platform.state-refused',
      detail: '您经办过前一环节，不能再由您同意开设',
    });
    const second = await addMember(system, 'city-supervisor', city.city);
    expect((await step(id, 'approve', second)).body).toMatchObject({ state: 'registering' });
    expect((await step(id, 'open')).body).toMatchObject({ code: 'platform.requirements-unmet' });
    const page = await siteOf(id);
    const open = page.actions.find((action: { name: string }) => action.name === 'open');
    expect(open).toMatchObject({ allowed: false, reasons: expect.arrayContaining(['未登记网站标识码']) });
  });

  it('asks why when it is taken off the net, and its record is an archive once closed', async () => {
    const id = await addSite(system, city.health, { kind: 'system' });
    expect((await step(id, 'suspend')).body).toMatchObject({ code: 'platform.reason-required' });
    expect((await step(id, 'suspend', supervisor, '机房改造')).body).toMatchObject({ state: 'suspended' });
    expect((await step(id, 'start-closing', supervisor, '功能并入')).body).toMatchObject({
      state: 'closing',
    });
    expect((await step(id, 'close')).body).toMatchObject({ state: 'closed' });
    const personId = await addPerson(system, city.health);
    const late = await call(system, supervisor, 'POST', `/sites/${id}/hand-overs`, {
      duty: 'content',
      personId,
    });
    expect(late.body).toMatchObject({ code: 'registry.site-closed' });
    expect((await step(id, 'resume')).body).toMatchObject({ code: 'platform.state-refused' });
  });

  it('[1.1] is answered as if absent outside the subtree, on every path that names it', async () => {
    const id = await addSite(system, city.health, { kind: 'system' });
    const outside = await addMember(system, 'county-supervisor', city.county);
    for (const path of ['', '/history', '/duties', '/columns']) {
      const answer = await call(system, outside, 'GET', `/sites/${id}${path}`);
      expect(answer.body).toMatchObject({ status: 404, code: 'platform.not-found' });
    }
    const list = await call(system, outside, 'GET', '/sites');
    expect(list.body.items.every((item: { unitId: string }) => item.unitId !== city.health)).toBe(true);
    expect((await step(id, 'suspend', outside, '越权')).status).toBe(404);
  });

  it('is out of hands for a role that may see but not act', async () => {
    const id = await addSite(system, city.health, { kind: 'system' });
    expect((await step(id, 'suspend', administrator, '试试')).status).toBe(403);
    const page = (await call(system, administrator, 'GET', `/sites/${id}`)).body;
    const suspend = page.actions.find((action: { name: string }) => action.name === 'suspend');
    expect(suspend).toEqual({
      name: 'suspend',
      label: '临时下线',
      allowed: false,
      reasons: ['您的岗位不能临时下线'],
    });
  });
});
