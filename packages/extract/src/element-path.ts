import { detach, type Element, type ElementPath } from './element.ts';

/** A longer path is cut in front; it still leads there, though perhaps elsewhere too. */
const MAX_PATH = 400;
const KEPT_PATH = 200;
const STEP = ' > ';
const ID = /^[A-Za-z][\w-]{0,63}$/;
const MAX_KNOWN = 10_000;

/** A path that is made once, and the paths that go on from it. */
class KnownPath implements ElementPath {
  readonly text: string;
  private readonly below = new Map<string, Map<number, KnownPath>>();

  constructor(text: string) {
    this.text = text;
  }

  to(name: string, position: number): KnownPath {
    const known = this.below.get(name)?.get(position);
    if (known !== undefined) return known;
    const made = remembered(new KnownPath(detach(this.textTo(name, position))));
    const named = this.below.get(name) ?? new Map<number, KnownPath>();
    this.below.set(detach(name), named.set(position, made));
    return made;
  }

  private textTo(name: string, position: number): string {
    const step = name === 'html' || name === 'body' ? name : `${name}:nth-child(${position})`;
    const { text } = this;
    if (text === '') return step;
    if (text.length < MAX_PATH) return text + STEP + step;
    return text.slice(text.indexOf(STEP, KEPT_PATH) + STEP.length) + STEP + step;
  }
}

/**
 * The paths of the pages before: all pages of one template have the same, which are made once, take their room once
 * and are told apart by looking at where they lie.
 */
let known = { root: new KnownPath(''), ids: new Map<string, KnownPath>(), count: 0 };

function remembered(path: KnownPath): KnownPath {
  if (known.count >= MAX_KNOWN) known = { root: new KnownPath(''), ids: new Map(), count: 0 };
  known.count += 1;
  return path;
}

function pathFromId(step: string): KnownPath {
  const before = known.ids.get(step);
  if (before !== undefined) return before;
  const text = detach(step);
  const made = remembered(new KnownPath(text));
  known.ids.set(text, made);
  return made;
}

/** A CSS path that leads to the element, from the nearest id or the root. */
export function pathOf(element: Element): string {
  if (element.path !== null) return element.path.text;
  const pending: Element[] = [];
  let at: Element | null = element;
  for (; at !== null && at.path === null; at = at.parent) pending.push(at);
  let path: ElementPath = at?.path ?? known.root;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    path = pathBelow(path, next);
    next.path = path;
  }
  return path.text;
}

function pathBelow(above: ElementPath, { name, attributes: { id }, parent, position }: Element): ElementPath {
  if (parent === null) return known.root;
  return id !== undefined && ID.test(id) ? pathFromId(`${name}#${id}`) : above.to(name, position);
}
