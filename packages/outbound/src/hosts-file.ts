import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';

/** The addresses that the machine's own hosts file gives to names. */
export type HostsFile = ReadonlyMap<string, readonly string[]>;

const LOCATION =
  process.platform === 'win32'
    ? `${process.env.SystemRoot ?? 'C:\\Windows'}\\System32\\drivers\\etc\\hosts`
    : '/etc/hosts';

/** Read the machine's hosts file; a machine without one has no entries. */
export function readHostsFile(path: string = LOCATION): HostsFile {
  try {
    return parseHostsFile(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error) return new Map();
    throw error;
  }
}

/** Parse hosts(5): an address, then names, `#` begins a comment. Entries with a zone id are skipped. */
function parseHostsFile(text: string): HostsFile {
  const entries = new Map<string, string[]>();
  for (const line of text.split('\n')) {
    const [address, ...names] = line.replace(/#.*$/, '').trim().split(/\s+/);
    if (address === undefined || isIP(address) === 0 || address.includes('%')) continue;
    for (const name of names) {
      const key = name.toLowerCase();
      const known = entries.get(key);
      if (known === undefined) entries.set(key, [address]);
      else if (!known.includes(address)) known.push(address);
    }
  }
  return entries;
}
