import { SOUND } from '../bureau-site.ts';
import { gb18030 } from './gb18030.ts';
import type { Expected, Hazard } from './hazard.ts';
import { message } from './raw-site.ts';
import { SOUND_RESULT, serveSound, type Writing } from './sound-site.ts';

const META = '<meta charset="utf-8">';

/** A page in another charset: the bytes, what the header says of them, and what the page says. */
interface Manner {
  readonly encode?: (text: string) => Buffer;
  readonly header?: string;
  /** `null` for a page that says nothing. */
  readonly meta?: string | null;
  /** What is said is not so. */
  readonly isWrong?: boolean;
}

/** Read as what it is, and every page told that says something else. */
const MISLABELLED: Expected = {
  ...SOUND_RESULT,
  findings: Object.keys(SOUND).map((path) => `charset.invalid ${path}`),
};

function written({ encode = gb18030, header, meta = null }: Manner): Writing {
  const type = `Content-Type: text/html${header === undefined ? '' : `; charset=${header}`}`;
  const label = meta === null ? '' : `<meta http-equiv="Content-Type" content="text/html; charset=${meta}">`;
  return (page) => message(200, [type], encode(page.toString().replace(META, label)));
}

const utf8 = (text: string) => Buffer.from(text);
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

const manners: readonly (readonly [name: string, manner: Manner])[] = [
  ['in GBK, as its header says', { header: 'gbk' }],
  ['in GBK, as only its pages say', { meta: 'gb2312' }],
  ['in GBK, of which nobody says anything', {}],
  ['in GBK, though its header says UTF-8', { header: 'utf-8', isWrong: true }],
  ['in GBK, though its pages say UTF-8', { meta: 'utf-8', isWrong: true }],
  ['in UTF-8, though its pages say gb2312', { encode: utf8, meta: 'gb2312', isWrong: true }],
  [
    'in UTF-8, though its header says gb2312',
    { encode: utf8, header: 'GB2312', meta: 'utf-8', isWrong: true },
  ],
  [
    'in UTF-8, though its header says ISO-8859-1',
    { encode: utf8, header: 'ISO-8859-1', meta: 'utf-8', isWrong: true },
  ],
  ['in UTF-8, of which nobody says anything', { encode: utf8 }],
  [
    'in UTF-8 with a byte order mark, though its header says gbk',
    { encode: (text) => utf8(`\ufeff${text}`), header: 'gbk', isWrong: true },
  ],
  ['in GBK under the label gb_18030', { header: 'gb_18030' }],
  ['in UTF-8 under the label utf8mb4', { encode: utf8, header: 'utf8mb4' }],
  ['in UTF-8 under the label ISO-88509-1', { encode: utf8, header: 'ISO-88509-1', isWrong: true }],
  ['in UTF-16', { encode: utf16 }],
];

export const charsetHazards: readonly Hazard[] = [
  ...manners.map(
    ([name, manner]): Hazard => ({
      name: `${name}, is read`,
      serve: () => serveSound(written(manner)),
      expected: manner.isWrong === true ? MISLABELLED : SOUND_RESULT,
    }),
  ),
  {
    name: 'labelled gb2312 with a rare character of a name, is read with it',
    serve: () =>
      serveSound((page, request) =>
        written({ meta: 'gb2312' })(Buffer.from(page.toString().replace('首页_', '㐁首页_')), request),
      ),
    expected: { ...SOUND_RESULT, title: '㐁首页_木棉市水利局' },
  },
];
