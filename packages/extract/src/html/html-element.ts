import type { Attributes, Element, ElementPath } from '../element.ts';

const NO_CHILDREN: readonly (Element | string)[] = Object.freeze([]);

/** The one class of all elements, so that reading them is fast. Hangs itself on its parent. */
export class HtmlElement implements Element {
  readonly name: string;
  readonly attributes: Attributes;
  readonly parent: HtmlElement | null;
  readonly position: number;
  readonly offset: number;
  readonly isHidden: boolean;
  children: readonly (Element | string)[];
  elementCount: number;
  path: ElementPath | null;
  private own: (Element | string)[] | null;

  constructor(
    name: string,
    attributes: Attributes,
    parent: HtmlElement | null,
    offset: number,
    isHidden: boolean,
  ) {
    this.name = name;
    this.attributes = attributes;
    this.parent = parent;
    this.children = NO_CHILDREN;
    this.offset = offset;
    this.isHidden = isHidden;
    this.elementCount = 0;
    this.path = null;
    this.own = null;
    if (parent === null) this.position = 1;
    else {
      parent.elementCount += 1;
      this.position = parent.elementCount;
      parent.append(this);
    }
  }

  /** Most elements have one child or none: an array that grew by `push` would take room for seventeen. */
  append(child: Element | string): void {
    const own = this.own;
    if (own !== null) {
      own.push(child);
      return;
    }
    this.own = [child];
    this.children = this.own;
  }
}
