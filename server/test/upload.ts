import { call, type Member } from './city.ts';
import type { System } from './system.ts';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Uploads a table as a member, and gives status and body. */
export async function upload(
  system: System,
  as: Pick<Member, 'cookie'>,
  to: { kind: string; unitId: string; fileName?: string; type?: string },
  bytes: Buffer,
) {
  const { kind, fileName = '导入.xlsx', type = XLSX } = to;
  const answer = await system.app.inject({
    method: 'POST',
    url: `/api/v1/imports/${kind}?unitId=${to.unitId}&fileName=${encodeURIComponent(fileName)}`,
    headers: { cookie: as.cookie, 'content-type': type },
    payload: bytes,
  });
  return { status: answer.statusCode, body: answer.json() };
}

/** Uploads a table, has it judged, and gives the import as its page shows it, with the bad rows. */
export async function judged(
  system: System,
  as: Pick<Member, 'cookie'>,
  to: { kind: string; unitId: string },
  bytes: Buffer,
  type = XLSX,
) {
  const { body } = await upload(system, as, { ...to, type }, bytes);
  await system.drain();
  const path = `/imports/${to.kind}/${body.id}`;
  const page = (await call(system, as, 'GET', path)).body;
  const bad = (await call(system, as, 'GET', `${path}/bad-rows?limit=200`)).body;
  return { ...page, path, bad: bad.items } as Judged;
}

/** An import as its page shows it, and where that is. */
export interface Judged {
  path: string;
  version: number;
  state: string;
  rowsGood: number;
  failure: string | null;
  preview: BadRow[];
  bad: BadRow[];
}

export interface BadRow {
  number: number;
  cells: string[];
  issues: { column: string | null; message: string; clause: string | null }[];
}

/** Takes what was judged, and gives the import afterwards. */
export async function taken(
  system: System,
  as: Pick<Member, 'cookie'>,
  of: { path: string; version: number },
  rows: 'all' | 'good',
) {
  const answer = await call(system, as, 'POST', `${of.path}/take`, { version: of.version, rows });
  if (answer.status !== 200) return answer.body;
  await system.drain();
  return (await call(system, as, 'GET', of.path)).body;
}

/** Sends a file that is none, to see who may send one. */
export async function sendFile(
  system: System,
  who: Pick<Member, 'cookie'> | null,
  { url, type }: { url: string; type: string },
) {
  const headers = { 'content-type': type, ...(who ? { cookie: who.cookie } : {}) };
  const answer = await system.app.inject({ method: 'POST', url, headers, payload: Buffer.from('矩阵') });
  return { status: answer.statusCode, headers: answer.headers, body: answer.json() };
}
