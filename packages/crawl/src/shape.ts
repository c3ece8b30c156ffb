import type { ClosedShape } from './event.ts';
import { createKeyTable } from './frontier/key-table.ts';

/** An address with its numbers and identifiers masked: what the pages of one template have in common. */
export function shapeOf(url: string): string {
  return url.replace(/(?=[a-f]*\d)[0-9a-f]{8,}|\d+/gi, '#');
}

/** Looks after the shapes of a site: how many addresses each may have, and when one brings nothing new any more. */
export interface ShapeWatch {
  /** May one more address of this shape be planned? */
  admits(url: string): boolean;
  /** Is the shape still read? An address that is left because it is not is counted. */
  isOpen(url: string): boolean;
  /** A page of the shape was read. Null where the content is not known. */
  saw(url: string, contentHash: string | null): void;
  closed(): ClosedShape[];
}

interface Shape {
  planned: number;
  read: number;
  /** Pages since the last that brought something new. */
  sterile: number;
  closed: boolean;
  left: number;
}

/** Pages in a row without new content that close a shape. */
const STERILE_PAGES = 200;
/** The more parameters an address has, the more likely it is one of endless combinations. */
const BUDGETS = [50_000, 20_000, 5_000, 1_000] as const;
/** Sites whose addresses have no shape in common are not watched beyond this many. */
const MAX_SHAPES = 50_000;

export function createShapeWatch(): ShapeWatch {
  const shapes = new Map<string, Shape>();
  const contents = createKeyTable();

  function shapeAt(url: string): Shape | null {
    const name = shapeOf(url);
    const known = shapes.get(name);
    if (known !== undefined) return known;
    if (shapes.size >= MAX_SHAPES) return null;
    const made = { planned: 0, read: 0, sterile: 0, closed: false, left: 0 };
    shapes.set(name, made);
    return made;
  }

  return {
    admits(url) {
      const shape = shapeAt(url);
      if (shape === null) return true;
      if (shape.closed || shape.planned >= budgetOf(url)) {
        shape.left += 1;
        return false;
      }
      shape.planned += 1;
      return true;
    },
    isOpen(url) {
      const shape = shapeAt(url);
      if (shape === null || !shape.closed) return true;
      shape.left += 1;
      return false;
    },
    saw(url, contentHash) {
      const shape = shapeAt(url);
      if (shape === null) return;
      shape.read += 1;
      const isNew = contentHash === null || contents.get(contentHash) < 0;
      if (isNew && contentHash !== null) contents.set(contentHash, 0);
      shape.sterile = isNew ? 0 : shape.sterile + 1;
      if (shape.sterile >= STERILE_PAGES) shape.closed = true;
    },
    closed() {
      return [...shapes]
        .filter(([, { left }]) => left > 0)
        .map(([shape, { read, left }]) => ({ shape, pages: read, left }));
    },
  };
}

function budgetOf(url: string): number {
  const query = url.indexOf('?');
  const parameters = query < 0 ? 0 : url.slice(query).split('&').length;
  return BUDGETS[Math.min(parameters, BUDGETS.length - 1)] ?? 1_000;
}
