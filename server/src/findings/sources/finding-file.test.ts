import { Document, Packer, Paragraph } from 'docx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, addSite, buildCity, type City, call, type Member } from '../../../test/city.ts';
import { PIXEL } from '../../../test/finding-files.ts';
import { openSystem, type System } from '../../../test/system.ts';
import { fileName } from './finding-file-kind.ts';

let system: System;
let city: City;
let monitor: Member;

beforeAll(async () => {
  system = await openSystem();
  city = await buildCity(system);
  monitor = await addMember(system, 'monitor', city.city);
});
afterAll(() => system.close());

/** A PDF of one empty page (ISO 32000-1 7.5), without a table of references, which readers rebuild. */
const PAPER = Buffer.from(`%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 10 10]>> endobj
trailer <</Root 1 0 R>>
%%EOF
`);

async function enter(): Promise<string> {
  const siteId = await addSite(system, city.education, { kind: 'system' });
  const finding = { siteId, words: '首页图片有误', failing: 'inaccurate', severity: 'ordinary' };
  return (await call(system, monitor, 'POST', '/findings', finding)).body.id;
}

async function add(id: string, payload: Buffer, { name = '截图.png', as = monitor } = {}) {
  const answer = await system.app.inject({
    method: 'POST',
    url: `/api/v1/findings/${id}/files?name=${encodeURIComponent(name)}`,
    headers: { cookie: as.cookie, 'content-type': 'application/octet-stream' },
    payload,
  });
  return { status: answer.statusCode, body: answer.json() };
}

const filesOf = async (id: string) => (await call(system, monitor, 'GET', `/findings/${id}`)).body.files;

describe('files at a finding', () => {
  it('[1.4] are kept as they were, shown at it, and come back as a file to be saved that no page can run', async () => {
    const id = await enter();
    expect((await add(id, PIXEL, { name: '../../首页<1>.svg' })).status).toBe(201);
    const [file] = await filesOf(id);
    expect(file).toMatchObject({ name: '首页_1_.png', isPicture: true, bytes: PIXEL.length });
    const answer = await system.app.inject({
      url: `/api/v1/finding-files/${file.id}`,
      headers: { cookie: monitor.cookie },
    });
    expect(answer.rawPayload.equals(PIXEL)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(/^attachment; /),
      'content-security-policy': expect.stringContaining("script-src 'self'"),
    });
  });

  it('are papers too, once the gate has looked into them', async () => {
    const id = await enter();
    const paper = new Document({ sections: [{ children: [new Paragraph('首页领导信息有误')] }] });
    expect((await add(id, await Packer.toBuffer(paper))).status).toBe(201);
    expect((await add(id, PAPER)).status).toBe(201);
    expect((await filesOf(id)).map(({ name }: { name: string }) => name)).toEqual(['截图.docx', '截图.pdf']);
  });

  it('are judged by what is in them: markup, programs, broken and huge pictures and other archives are refused', async () => {
    const id = await enter();
    const codeOf = async (bytes: Buffer) => (await add(id, bytes)).body.code;
    for (const bytes of ['<svg onload="alert(1)"/>', '<html>', 'MZ', 'GIF89a', '']) {
      expect(await codeOf(Buffer.from(bytes))).toBe('findings.file-kind');
    }
    expect(await codeOf(PIXEL.subarray(0, 18))).toBe('findings.file-kind');
    const huge = Buffer.from(PIXEL);
    huge.writeUInt32BE(60_000, 16);
    expect((await add(id, huge)).body).toMatchObject({
      code: 'findings.picture-size',
      detail: expect.stringContaining('60000×1'),
    });
    expect(await codeOf(Buffer.from('PK\x03\x04 not a package'))).toBe('findings.file-refused');
    expect((await add(id, Buffer.alloc(8 * 1024 * 1024 + 1))).status).toBe(413);
    expect(await filesOf(id)).toEqual([]);
  });

  it('are ten at most', async () => {
    const id = await enter();
    for (let count = 0; count < 10; count += 1) expect((await add(id, PIXEL)).status).toBe(201);
    expect((await add(id, PIXEL)).body.code).toBe('findings.too-many-files');
  });

  it('[1.1] are added by those who judge findings of the site, and read within reach', async () => {
    const id = await enter();
    await add(id, PIXEL);
    const [{ id: fileId }] = await filesOf(id);
    const outside = await addMember(system, 'monitor', city.county);
    const editor = await addMember(system, 'editor', city.education);
    expect((await add(id, PIXEL, { as: outside })).status).toBe(404);
    expect((await add(id, PIXEL, { as: editor })).status).toBe(403);
    expect((await call(system, outside, 'GET', `/finding-files/${fileId}`)).status).toBe(404);
    expect((await call(system, editor, 'GET', `/finding-files/${fileId}`)).status).toBe(200);
  });
});

describe('the name of a file', () => {
  it('is a name and nothing else, with the ending of its kind', () => {
    expect(fileName('C:\\截图\\首页.PNG', 'image/jpeg')).toBe('首页.jpg');
    expect(fileName('...', 'application/pdf')).toBe('佐证.pdf');
    expect(fileName('v1.2 说明', 'image/webp')).toBe('v1.2 说明.webp');
  });
});
