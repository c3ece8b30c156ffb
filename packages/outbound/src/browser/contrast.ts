import { asFields, asText, type Fields } from './connection.ts';

/** A text that stands out too little against what is behind it (WCAG 2.2, 1.4.3; GB/T 37668-2019). */
export interface LowContrast {
  /** Its first characters. */
  readonly text: string;
  /** CSS path of its element. */
  readonly place: string;
  /** 1 to 21, cut to two digits. */
  readonly ratio: number;
  /** 3 for large text, 4.5 for other. */
  readonly least: 3 | 4.5;
  /** `#rrggbb`. */
  readonly foreground: string;
  readonly background: string;
}

const MOST_TEXTS = 3_000;
const MOST_TOLD = 20;

/**
 * Runs in the page, in a world of its own. Whatever cannot be known for certain is left out: text over pictures and
 * gradients, in layers, shadows, filters or half transparent, switched-off controls, what nobody sees.
 */
export const CONTRAST_EXPRESSION = `(() => {
  const seen = new Set();
  const found = [];
  const parse = (color) => {
    const parts = /^rgba?\\(([^)]+)\\)$/.exec(color);
    if (parts === null) return null;
    const [r, g, b, a = 1] = parts[1].split(/[\\s,\\/]+/).filter(Boolean).map(Number);
    return [r, g, b, a].some(Number.isNaN) ? null : [r, g, b, a];
  };
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const hex = (color) => '#' + color.slice(0, 3).map((v) => Math.round(v).toString(16).padStart(2, '0')).join('');
  const behind = (element) => {
    for (let at = element; at !== null; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.backgroundImage !== 'none' || style.filter !== 'none' || style.mixBlendMode !== 'normal') return null;
      if (Number(style.opacity) < 1) return null;
      const color = parse(style.backgroundColor);
      if (color === null) return null;
      if (color[3] === 1) {
        for (let up = at.parentElement; up !== null; up = up.parentElement) if (Number(getComputedStyle(up).opacity) < 1) return null;
        return color;
      }
      if (color[3] > 0 || style.position === 'absolute' || style.position === 'fixed' || style.position === 'sticky') return null;
      if (style.float !== 'none' || style.transform !== 'none' || parseFloat(style.marginTop) < 0) return null;
    }
    return [255, 255, 255, 1];
  };
  const path = (element) => {
    const steps = [];
    for (let at = element; at !== null; at = at.parentElement) {
      if (at.id !== '') { steps.unshift(at.localName + '#' + CSS.escape(at.id)); break; }
      const parent = at.parentElement;
      steps.unshift(parent === null ? at.localName : at.localName + ':nth-child(' + (1 + [...parent.children].indexOf(at)) + ')');
    }
    return steps.join(' > ');
  };
  const walker = document.createTreeWalker(document.body ?? document.documentElement, NodeFilter.SHOW_TEXT);
  for (let count = 0; count < ${MOST_TEXTS} && walker.nextNode(); ) {
    const text = walker.currentNode.data.trim();
    const element = walker.currentNode.parentElement;
    if (text === '' || element === null || !/[\\p{L}\\p{N}]/u.test(text)) continue;
    count += 1;
    if (seen.has(element)) continue;
    seen.add(element);
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    if (element.closest('[aria-hidden="true"],[inert],[disabled],[aria-disabled="true"],option,select,noscript,marquee') !== null) continue;
    const box = element.getBoundingClientRect();
    if (box.width < 4 || box.height < 4 || box.right < 0 || box.bottom + scrollY < 0) continue;
    const style = getComputedStyle(element);
    if (style.textShadow !== 'none' || style.clip !== 'auto' || style.clipPath !== 'none') continue;
    if (style.webkitTextFillColor !== style.color || Math.abs(parseFloat(style.textIndent)) > 500) continue;
    const color = parse(style.color);
    const ground = behind(element);
    if (color === null || color[3] !== 1 || ground === null) continue;
    const [high, low] = [light(color), light(ground)].sort((a, b) => b - a);
    const ratio = Math.floor(((high + 0.05) / (low + 0.05)) * 100) / 100;
    const size = parseFloat(style.fontSize);
    const least = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
    // Equal colours hide a text on purpose; that is told elsewhere.
    if (size < 1 || ratio >= least || ratio < 1.05) continue;
    found.push({ text: text.slice(0, 30), place: path(element), ratio, least, foreground: hex(color), background: hex(ground) });
  }
  return found.sort((a, b) => a.ratio - b.ratio).slice(0, ${MOST_TOLD});
})()`;

/** The answer of a browser, read field by field: the page stands behind it. */
export function lowContrastOf(answer: Fields): LowContrast[] {
  const value: unknown = asFields(answer.result).value;
  if (!Array.isArray(value)) return [];
  return value.map(asFields).flatMap(({ text, place, ratio, least, foreground, background }) => {
    if (typeof ratio !== 'number' || (least !== 3 && least !== 4.5)) return [];
    return [
      {
        text: asText(text),
        place: asText(place),
        ratio,
        least,
        foreground: asText(foreground),
        background: asText(background),
      },
    ];
  });
}
