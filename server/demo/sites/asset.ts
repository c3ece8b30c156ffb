import { onePagePdf } from './pdf.ts';

/** A file that every site serves. */
export interface Asset {
  type: string;
  body: Buffer;
}

function svg(width: number, height: number, inner: string): Asset {
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`;
  return { type: 'image/svg+xml', body: Buffer.from(`${head}${inner}</svg>\n`) };
}

function photo(sky: string, hill: string, field: string): Asset {
  return svg(
    480,
    270,
    `<rect width="480" height="270" fill="${sky}"/><path d="M0 190 120 90l90 70 110-100 160 130v80H0z" fill="${hill}"/>` +
      `<rect y="210" width="480" height="60" fill="${field}"/>`,
  );
}

function pdf(line: string): Asset {
  return { type: 'application/pdf', body: onePagePdf(line) };
}

/** Files by path. */
export const assets: ReadonlyMap<string, Asset> = new Map([
  ['/images/emblem.svg', svg(32, 32, '<circle cx="16" cy="16" r="14" fill="#a8161c"/>')],
  [
    '/images/party-government.svg',
    svg(40, 48, '<path d="M4 4h32v24L20 44 4 28z" fill="#a8161c" stroke="#fff" stroke-width="2"/>'),
  ],
  ['/images/photo-1.svg', photo('#cfe3f1', '#6f9a7c', '#b9c98b')],
  ['/images/photo-2.svg', photo('#f3dcc0', '#a2755a', '#8aa06a')],
  ['/images/photo-3.svg', photo('#dbe7e0', '#5f8795', '#c7bb8e')],
  ['/files/form-1.pdf', pdf('Mumian demo form 1')],
  ['/files/form-2.pdf', pdf('Mumian demo form 2')],
]);
