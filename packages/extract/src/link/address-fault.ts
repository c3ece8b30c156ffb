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

/** Hosts that only the inside of an office network or the author's own machine knows (RFC 1918, 3927, 6761). */
const PRIVATE_HOST =
  /^(?:localhost|.*\.local(?:host|domain)?|127\.\d+\.\d+\.\d+|0\.0\.0\.0|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+|169\.254\.\d+\.\d+|\[(?:::1|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)\])$/;

/** @param host as `URL` gives it */
export function isPrivateHost(host: string): boolean {
  return PRIVATE_HOST.test(host);
}
