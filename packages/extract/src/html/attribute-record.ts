/**
 * The attributes of an element. Frequent names have a field each, whether they are there or not, so that all elements
 * with attributes are of one shape; the others are added as they come.
 */
export class AttributeRecord {
  [name: string]: string | undefined;
  id: string | undefined = undefined;
  class: string | undefined = undefined;
  style: string | undefined = undefined;
  href: string | undefined = undefined;
  src: string | undefined = undefined;
  title: string | undefined = undefined;
  alt: string | undefined = undefined;
  target: string | undefined = undefined;
  name: string | undefined = undefined;
  content: string | undefined = undefined;
  width: string | undefined = undefined;
  height: string | undefined = undefined;
  hidden: string | undefined = undefined;
  onclick: string | undefined = undefined;
}

/** Set an attribute unless it is there already: of equal names browsers take the first. */
export function addAttribute(record: AttributeRecord, name: string, value: string): void {
  switch (name) {
    case 'class':
      record.class ??= value;
      return;
    case 'href':
      record.href ??= value;
      return;
    case 'style':
      record.style ??= value;
      return;
    case 'id':
      record.id ??= value;
      return;
    case 'src':
      record.src ??= value;
      return;
    case 'title':
      record.title ??= value;
      return;
    case 'target':
      record.target ??= value;
      return;
    case 'name':
      record.name ??= value;
      return;
    case 'content':
      record.content ??= value;
      return;
    case 'alt':
      record.alt ??= value;
      return;
    case 'width':
      record.width ??= value;
      return;
    case 'height':
      record.height ??= value;
      return;
    case 'onclick':
      record.onclick ??= value;
      return;
    default:
      // A name such as `constructor` is inherited; `__proto__` cannot be set to a text. Neither means anything here.
      record[name] ??= value;
  }
}
