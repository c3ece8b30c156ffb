import iconv from 'iconv-lite';
import { detach } from '../element.ts';
import { faultOf, type HostPlace, isOutOfReach, type LinkProblem, placeOfHost } from './address-fault.ts';
import { kindOfAddress, type LinkKind } from './address-kind.ts';
import { type AddressBase, simpleAddress } from './simple-address.ts';

/** What a reference leads to. */
export interface Address {
  /** Absolute http(s) address without fragment; null when no browser outside could ask for it. */
  readonly url: string | null;
  /** By its file name: `page`, `attachment` or `image`. */
  readonly kind: LinkKind;
  readonly problem: LinkProblem | null;
  /** As written, where there is a problem. */
  readonly raw: string | null;
}

const MAX_ADDRESS = 2048;
const NO_LINK =
  /^(?:mailto|tel|sms|javascript|vbscript|about|data|blob|wtai|weixin|tencent|mqqwpa|thunder|ed2k|magnet):/i;
/** Plain as they look, these may be meant otherwise: `http//a`, `http://http//a`, `www.a.gov.cn`, `http://oa.lan`. */
const MAYBE_FAULTY =
  /^(?:https?(?!:\/\/)|https?:\/\/(?:https?\b|localhost|[\w.-]+\.(?:local|lan|internal|intranet)\b)|www\.)/i;
const CONTROL_EDGES = /^[\0- ]+|[\0- ]+$/g;

const SLASH = 0x2f;
const MAX_KNOWN = 4_000;
/** Menus lead to the same rooted addresses from every page of a site. */
let ofSite = { origin: '', rooted: new Map<string, Address>() };

/** The addresses of one page: its base, and the character set in which browsers write its queries. */
export class Addresses {
  private readonly base: URL;
  private readonly charset: string;
  private readonly parts: AddressBase;
  private readonly place: HostPlace;
  private readonly rooted: Map<string, Address>;

  constructor(base: URL, charset: string) {
    this.base = base;
    this.charset = charset;
    const directory = base.origin + base.pathname.slice(0, base.pathname.lastIndexOf('/') + 1);
    this.parts = { origin: base.origin, directory };
    this.place = placeOfHost(base.hostname);
    if (ofSite.origin !== base.origin) ofSite = { origin: base.origin, rooted: new Map() };
    this.rooted = ofSite.rooted;
  }

  /** Null when the reference is no link: empty, a fragment, a mail address, a script. */
  resolve(reference: string): Address | null {
    if (reference === '' || reference.length > MAX_ADDRESS) return null;
    const isRooted = reference.charCodeAt(0) === SLASH;
    const known = isRooted ? this.rooted.get(reference) : undefined;
    if (known !== undefined) return known;
    const simple = simpleAddress(reference, this.parts);
    if (simple !== null && !mayBeFaulty(reference)) {
      const plain = plainAddress(detach(simple));
      if (isRooted) this.remember(reference, plain);
      return plain;
    }
    const fault = faultOf(reference);
    const trimmed = reference.replace(CONTROL_EDGES, '');
    if (trimmed === '' || trimmed.startsWith('#') || NO_LINK.test(trimmed)) return null;
    const raw = detach(trimmed);
    const written = encodeQuery(trimmed, this.charset);
    if (!URL.canParse(written, this.base.href)) return { url: null, kind: 'page', problem: 'malformed', raw };
    const resolved = new URL(written, this.base);
    resolved.hash = '';
    if (resolved.protocol !== 'http:' && resolved.protocol !== 'https:') {
      const problem = isLocalPath(resolved) ? 'intranet' : fault;
      return problem === null ? null : { url: null, kind: 'page', problem, raw };
    }
    const kind = kindOfAddress(resolved.href);
    if (isOutOfReach(placeOfHost(resolved.hostname), this.place))
      return { url: resolved.href, kind, problem: 'intranet', raw };
    return { url: resolved.href, kind, problem: fault, raw: fault === null ? null : raw };
  }

  private remember(reference: string, address: Address): void {
    if (this.rooted.size >= MAX_KNOWN) this.rooted.clear();
    this.rooted.set(detach(reference), address);
  }
}

function mayBeFaulty(reference: string): boolean {
  const first = reference.charCodeAt(0) | 0x20;
  return (first === 0x68 || first === 0x77) && MAYBE_FAULTY.test(reference);
}

function plainAddress(url: string): Address {
  return { url, kind: kindOfAddress(url), problem: null, raw: null };
}

/** `file:///C:/…` and `C:\…`, whose drive letter looks like a scheme. */
function isLocalPath({ protocol }: URL): boolean {
  return protocol === 'file:' || /^[a-z]:$/.test(protocol);
}

/**
 * Percent-encode what is not ASCII in a query by the character set of its page, as browsers do; `new URL` knows UTF-8
 * only (HTML Standard, "encoding-parse a URL").
 */
function encodeQuery(reference: string, charset: string): string {
  if (charset === 'utf-8' || charset.startsWith('utf-16')) return reference;
  const question = reference.indexOf('?');
  if (question === -1) return reference;
  const query = reference.slice(question);
  return reference.slice(0, question) + percentEncode(query, charset);
}

/**
 * The same address with its path in another character set than UTF-8, for one more try where a server of old answers
 * 404: `/%E4%B8%AD.doc` is `/%D6%D0.doc` in GB 18030. Null when the path has nothing beyond ASCII, or is no UTF-8.
 */
export function encodePathInCharset(url: string, charset: string): string | null {
  const { origin, pathname, search } = new URL(url);
  const text = pathname.replace(FOREIGN_SEQUENCE, utf8Of);
  if (text === pathname || text.includes('\ufffd') || !iconv.encodingExists(charset)) return null;
  return origin + percentEncode(text, charset) + search;
}

/** A value of a form as a browser sends it from a page in a character set (HTML Standard, application/x-www-form-urlencoded). */
export function encodeFormValue(value: string, charset: string): string {
  const ascii = value.replace(/[\0-\x7f]+/g, (plain) => encodeURIComponent(plain).replaceAll('%20', '+'));
  return percentEncode(ascii, charset);
}

const FOREIGN_SEQUENCE = /(?:%[89a-f][0-9a-f])+/gi;

function utf8Of(sequence: string): string {
  return Buffer.from(sequence.replaceAll('%', ''), 'hex').toString('utf8');
}

function percentEncode(text: string, charset: string): string {
  return text.replace(/[^\0-\x7f]+/g, (foreign) =>
    iconv.encode(foreign, charset).toString('hex').toUpperCase().replace(/../g, '%$&'),
  );
}
