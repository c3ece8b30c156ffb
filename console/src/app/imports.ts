import { queryOptions } from '@tanstack/react-query';
import { notFound } from '@tanstack/react-router';
import { type Answer, api, take } from '../api/client.ts';
import { Problem } from '../kit/problem.ts';

/** What can be brought in as a table: its name, who may, and where it then stands. */
export const importKinds = {
  units: { title: '单位', unit: '个', permission: 'unit.edit', to: '/units' },
  people: { title: '人员', unit: '人', permission: 'person.edit', to: '/people' },
  sites: { title: '网站', unit: '个', permission: 'site.register', to: '/sites' },
  'media-accounts': {
    title: '新媒体账号',
    unit: '个',
    permission: 'media-account.edit',
    to: '/media-accounts',
  },
  circulars: { title: '通报问题', unit: '个', permission: 'finding.triage', to: '/findings' },
  'lexicon-terms': { title: '词条', unit: '条', permission: 'lexicon.edit', to: '/lexicon' },
  'lexicon-persons': {
    title: '姓名职务表',
    unit: '人',
    permission: 'lexicon.edit',
    to: '/lexicon/persons',
  },
  columns: { title: '栏目', unit: '个', permission: 'column.edit', to: '/sites' },
} as const;

export type ImportKind = keyof typeof importKinds;

/** The kind that an address names. @throws notFound for one that there is not */
export function importKindOf(word: string): ImportKind {
  const kind = (Object.keys(importKinds) as ImportKind[]).find((each) => each === word);
  if (!kind) throw notFound();
  return kind;
}

export type Import = Answer<'/api/v1/imports/sites/{id}'>;
export type ImportedRow = Import['preview'][number];

/** The addresses of all kinds are alike; the client knows them by the first. */
const page = (kind: ImportKind) => `/api/v1/imports/${kind}/{id}` as '/api/v1/imports/sites/{id}';
const badRows = (kind: ImportKind) =>
  `/api/v1/imports/${kind}/{id}/bad-rows` as '/api/v1/imports/sites/{id}/bad-rows';

const POLL_MS = 1_000;

/** One import, asked for again while a worker is at it. */
export const importQuery = (kind: ImportKind, id: string) =>
  queryOptions({
    queryKey: ['imports', kind, id],
    queryFn: () => take(api.GET(page(kind), { params: { path: { id } } })),
    refetchInterval: ({ state }) =>
      state.data?.state === 'received' || state.data?.state === 'taking' ? POLL_MS : false,
  });

/** The first of the rows that cannot be taken; all of them are in the file. */
export const badRowsQuery = (kind: ImportKind, id: string, version: number) =>
  queryOptions({
    queryKey: ['imports', kind, id, 'bad-rows', version],
    queryFn: () => take(api.GET(badRows(kind), { params: { path: { id }, query: { limit: 100 } } })),
  });

export async function takeImport(kind: ImportKind, { id, version }: Import, rows: 'all' | 'good') {
  const path = `/api/v1/imports/${kind}/{id}/take` as '/api/v1/imports/sites/{id}/take';
  await api.POST(path, { params: { path: { id } }, body: { version, rows } });
}

export async function discardImport(kind: ImportKind, { id, version }: Import) {
  const path = `/api/v1/imports/${kind}/{id}/discard` as '/api/v1/imports/sites/{id}/discard';
  await api.POST(path, { params: { path: { id } }, body: { version } });
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const XLSX = `${OFFICE}.spreadsheetml.sheet`;
const DOCX = `${OFFICE}.wordprocessingml.document`;

/** Kinds that are taken from the tables of Word documents too. */
export const takesDocuments = (kind: ImportKind) => kind === 'circulars';

/** Sends a file and tells how much of it has gone, in percent. @returns the id of the import */
export function uploadTable(
  kind: ImportKind,
  { unitId, file }: { unitId: string; file: File },
  tell: (percent: number) => void,
): Promise<string> {
  const query = new URLSearchParams({ unitId, fileName: file.name });
  return new Promise((resolve, reject) => {
    // fetch tells nothing of what has been sent.
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/imports/${kind}?${query}`);
    request.setRequestHeader(
      'content-type',
      takesDocuments(kind) && /\.docx$/i.test(file.name) ? DOCX : XLSX,
    );
    request.upload.onprogress = ({ loaded, total }) => tell(Math.round((loaded / total) * 100));
    request.onerror = () => reject(Problem.unreachable());
    request.onload = () => {
      const answer = new Response(request.responseText, {
        status: request.status,
        headers: { 'content-type': request.getResponseHeader('content-type') ?? '' },
      });
      if (answer.ok) answer.json().then(({ id }: { id: string }) => resolve(id), reject);
      else Problem.from(answer).then(reject, reject);
    };
    request.send(file);
  });
}
