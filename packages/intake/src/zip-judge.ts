import type { Limits } from './limits.ts';
import { IntakeRefusal } from './refusal.ts';
import type { ZipEntry } from './zip-directory.ts';

const LONGEST_NAME = 255;
const CONTROL = /\p{Cc}/u;
const ARCHIVE_NAME = /\.(?:zip|rar|7z|gz|tgz|bz2|xz|tar|jar|xls[xmb]?|doc[xm]?|ppt[xm]?)$/i;

/**
 * Judges an archive by its directory alone, before anything is unpacked. What the directory says of sizes is held
 * against the real bytes later, when an entry is opened.
 *
 * @throws IntakeRefusal (`entry-name`, `nested-archive`, `ratio`, `unpacked-too-large`)
 */
export function judgeDirectory(entries: readonly ZipEntry[], limits: Limits): void {
  const seen = new Set<string>();
  let total = 0;
  for (const entry of entries) {
    judgeName(entry.name, seen);
    judgeRatio(entry, limits);
    total += entry.unpackedBytes;
    if (total > limits.unpackedBytes) {
      throw new IntakeRefusal('unpacked-too-large', {
        fact: `解压后超过 ${Math.round(limits.unpackedBytes / 1_000_000)} MB 的上限。`,
        detail: `declared at least ${total} bytes`,
      });
    }
  }
}

function judgeName(name: string, seen: Set<string>): void {
  const folded = name.toLowerCase();
  const isTrick =
    name === '' ||
    name.length > LONGEST_NAME ||
    /^[/\\]|^[a-z]:|\\/i.test(name) ||
    CONTROL.test(name) ||
    name.split('/').some((segment) => segment === '..' || segment === '.') ||
    // Two entries of one name: one is judged, the other is read.
    seen.has(folded);
  if (isTrick) throw new IntakeRefusal('entry-name', { detail: JSON.stringify(name.slice(0, LONGEST_NAME)) });
  seen.add(folded);
  if (ARCHIVE_NAME.test(name)) throw new IntakeRefusal('nested-archive', { detail: JSON.stringify(name) });
}

function judgeRatio({ name, packedBytes, unpackedBytes }: ZipEntry, limits: Limits): void {
  if (unpackedBytes < limits.ratioFromBytes || unpackedBytes <= packedBytes * limits.ratio) return;
  throw new IntakeRefusal('ratio', { detail: `${JSON.stringify(name)}: ${packedBytes} to ${unpackedBytes}` });
}
