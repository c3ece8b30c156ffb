/** RFC 2606, RFC 6761, RFC 6762, RFC 9476: names that nobody registers. */
const INVENTED = /(?:^|\.)(?:localhost|local|test|example|invalid|internal|alt|home\.arpa|lan|intranet)$/;

/** Whether a host has a name that only a machine or an office knows: a copy of a site, or a site before its opening. */
export function isInventedName(host: string): boolean {
  return INVENTED.test(host) || !host.includes('.');
}
