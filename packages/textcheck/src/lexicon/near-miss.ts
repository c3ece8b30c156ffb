/** How a text misses a name: the stretch that stands for it, and the name. */
export interface Miss {
  readonly start: number;
  readonly end: number;
}

/** Shortest name of which near misses are looked for: of shorter ones too many other words are near. */
export const SHORTEST = 5;

/** The two halves of a name, one of which stands whole wherever it is missed by one slip. */
export function halvesOf(name: string): [string, string] {
  const middle = Math.ceil(name.length / 2);
  return [name.slice(0, middle), name.slice(middle)];
}

/**
 * The near miss of `name` at a place where its first or second half stands whole: one inner character wrong, missing, written
 * twice, or two neighbours exchanged. The first and the last character are never doubted: what stands there in place of
 * them is as a rule another word (人类命运共同面对). Undefined when the name stands there exactly or something else does.
 *
 * @param start where the half begins in the text
 */
export function missAt(text: string, start: number, name: string, isSecond: boolean): Miss | undefined {
  const [first, second] = halvesOf(name);
  if (!isSecond) {
    const rest = start + first.length;
    for (const length of [second.length, second.length - 1, second.length + 1]) {
      const end = rest + length;
      if (end <= text.length && isSlip(text.slice(rest, end), second, false)) return { start, end };
    }
    return undefined;
  }
  const end = start + second.length;
  for (const length of [first.length, first.length - 1, first.length + 1]) {
    const begin = start - length;
    if (begin >= 0 && isSlip(text.slice(begin, start), first, true)) return { start: begin, end };
  }
  return undefined;
}

/** Whether `written` is `meant` with one slip that keeps its outer end: the first character of a first half, the last of a second. */
function isSlip(written: string, meant: string, keepsFirst: boolean): boolean {
  if (written === meant || meant.length < 2) return false;
  const outer = keepsFirst ? 0 : -1;
  if (written.at(outer) !== meant.at(outer)) return false;
  let same = 0;
  while (same < meant.length && written[same] === meant[same]) same += 1;
  let tail = 0;
  while (
    tail < Math.min(meant.length, written.length) - same &&
    written[written.length - 1 - tail] === meant[meant.length - 1 - tail]
  )
    tail += 1;
  const [wrong, right] = [written.slice(same, written.length - tail), meant.slice(same, meant.length - tail)];
  if (wrong.length === right.length)
    return wrong.length === 1 || (wrong.length === 2 && wrong[0] === right[1] && wrong[1] === right[0]);
  if (wrong.length === 0) return right.length === 1;
  if (right.length > 0 || wrong.length !== 1) return false;
  // One too many counts only where a character is written twice, and not the outer one, which the next word may begin with
  // (大湾区区域) or the one before have ended with (健全全国).
  const isOuter = keepsFirst ? same <= 1 && wrong === meant[0] : same === meant.length;
  return !isOuter && (wrong === written[same - 1] || wrong === written[same + 1]);
}
