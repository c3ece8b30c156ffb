import type { Attributes, Element } from '../element.ts';

/** The one class of all elements, so that reading them is fast. Hangs itself on its parent. */
export class HtmlElement implements Element {
  readonly name: string;
  readonly attributes: Attributes;
  readonly parent: HtmlElement | null;
  readonly children: (Element | string)[];
  readonly position: number;
  readonly offset: number;
  readonly isHidden: boolean;
  elementCount: number;
  path: string | null;

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
    this.children = [];
    this.offset = offset;
    this.isHidden = isHidden;
    this.elementCount = 0;
    this.path = null;
    if (parent === null) this.position = 1;
    else {
      parent.elementCount += 1;
      this.position = parent.elementCount;
      parent.children.push(this);
    }
  }
}
