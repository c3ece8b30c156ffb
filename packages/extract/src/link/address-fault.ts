/**
 * What is wrong with an address as written: a fault that browsers mend, one that leads them elsewhere or nowhere, or
 * a host that only the author's own network knows.
 */
export type LinkProblem = 'repaired' | 'malformed' | 'intranet';

/**
 * Faults of writing that browsers mend (`repaired`), and those of which they make another address than its author
 * meant (`malformed`): the citizen lands nowhere. First match counts.
 */
const FAULTS: readonly (readonly [written: RegExp, problem: LinkProblem])[] = [
  // http：//a, http:／／a, ｈttp://a, https；//a
  [/^\s*[hｈ]\s*[tｔ]\s*[tｔ]\s*[pｐ]s?\s*(?:[：;；]|:[／]|:\/[／])/i, 'malformed'],
  // http//a, http/:/a, http.//a, https\\a
  [/^\s*https?(?:[/\\]{1,2}|[.,]\/\/|\/:\/)[^\s]/i, 'malformed'],
  // ttp://a, htp://a, hhttp://a, htttp://a, http s://a
  [/^\s*(?!https?:)(?:h+t{0,4}p+s?|t{1,2}ps?|http\s+s?)\s*:\s*\/\//i, 'malformed'],
  // http://http://a, http://https//a
  [/^\s*https?:\/+https?(?::|\/\/)/i, 'malformed'],
  // www.a.gov.cn/x: a file of this name beside the page
  [/^\s*www\.[\w-]+\.[\w.-]+(?:[/?#]|$)/i, 'malformed'],
  // http:///a, http:/a, http:a, http:\\a
  [/^\s*https?:(?!\/\/[^/\\])/i, 'repaired'],
  // a\b.html
  [/^[^?#]*\\/, 'repaired'],
  // line breaks and tabs within
  [/[^\s][\t\n\r]+[^\s]/, 'repaired'],
];
/** None of the faults is possible unless one of these is in the reference, or it begins with w, t or h. */
const SUSPECT = /[\\\t\n\r：；／]|^\s*[wthｈ]/i;
const PLAIN_START = /^https?:\/\/[\w.-]+(?:\/(?!\/)|$)/;
const DRIVE = /^\s*[a-z]:[\\/]/i;

/** What is wrong with a reference as it is written; null when nothing is. */
export function faultOf(reference: string): LinkProblem | null {
  if (!SUSPECT.test(reference) || DRIVE.test(reference)) return null;
  if (PLAIN_START.test(reference) && !/[\\\t\n\r]/.test(reference) && !DOUBLE_SCHEME.test(reference))
    return null;
  return FAULTS.find(([written]) => written.test(reference))?.[1] ?? null;
}

const DOUBLE_SCHEME = /^https?:\/+https?(?::|\/)/;

/** Where a host stands: on the author's own machine, by name or number, inside an office network (RFC 1918, 3927, 4193, 6761), or in public. */
export type HostPlace = 'localhost' | 'loopback' | 'office' | 'public';

const LOCALHOST = /^(?:.*\.)?localhost$/;
const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1\])$/;
const OFFICE =
  /^(?:.*\.(?:local|localdomain|lan|intranet|internal)|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+|169\.254\.\d+\.\d+|\[f[cd][0-9a-f]{2}:.*\]|\[fe[89ab][0-9a-f]:.*\])$/;

/** @param host as `URL` gives it */
export function placeOfHost(host: string): HostPlace {
  if (LOCALHOST.test(host)) return 'localhost';
  if (LOOPBACK.test(host)) return 'loopback';
  return OFFICE.test(host) ? 'office' : 'public';
}

/**
 * Whether readers of a site cannot get to a host that its author can. A site that itself stands on the machine or in
 * the office has neighbours there, which its readers reach as they reach it.
 */
export function isOutOfReach(host: HostPlace, site: HostPlace): boolean {
  return host !== 'public' && host !== site;
}
