/** A font with what stands in where it is not installed: the first is what offices have (GB/T 9704—2012 5.2.2). */
interface Font {
  name: string;
  /** Alternatives, best first; written into the font table, where Word and WPS look for them. */
  instead: readonly string[];
}

export const fonts = {
  /** 小标宋体: marks and titles. */
  title: {
    name: '方正小标宋简体',
    instead: ['方正小标宋_GBK', '华文中宋', '宋体', 'SimSun', 'Noto Serif CJK SC'],
  },
  /** 仿宋体: everything without a rule of its own. */
  body: {
    name: '仿宋_GB2312',
    instead: ['仿宋', 'FangSong', '方正仿宋_GBK', '华文仿宋', 'Noto Serif CJK SC'],
  },
  /** 黑体: headings of the first level. */
  heading: { name: '黑体', instead: ['SimHei', '方正黑体_GBK', 'Noto Sans CJK SC'] },
  /** 楷体: headings of the second level. */
  second: { name: '楷体_GB2312', instead: ['楷体', 'KaiTi', '方正楷体_GBK', 'Noto Serif CJK SC'] },
  /** 宋体: page numbers. */
  page: { name: '宋体', instead: ['SimSun', 'Noto Serif CJK SC'] },
} as const satisfies Record<string, Font>;

/** How a run names its font; Chinese and Latin are set in the same one, so that figures match. */
export function face(font: Font) {
  return { ascii: font.name, hAnsi: font.name, cs: font.name, eastAsia: font.name };
}

/** `word/fontTable.xml` with the alternatives of every font (ECMA-376 17.8.3.1 altName). */
export function fontTable(): string {
  const entries = Object.values(fonts).map(
    ({ name, instead }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead.join(',')}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${entries.join('')}</w:fonts>`;
}
