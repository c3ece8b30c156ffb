import type { Block } from './story.ts';

/** How an editor's text became HTML: the CMS's own editor, Word, a chat app's, or hand-made line breaks. */
export type BodyManner =
  | 'paragraphs'
  | 'trs'
  | 'word'
  | 'breaks'
  | 'ueditor'
  | 'font'
  | 'divs'
  | 'sections'
  | 'centred';

export interface Body {
  readonly html: string;
  /** What a reader reads, a line a paragraph. */
  readonly text: string;
}

interface Clothes {
  readonly paragraph: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly aside: (text: string, side: 'center' | 'right') => string;
}

const indent = '　　';

const wardrobe: Record<BodyManner, Clothes> = {
  paragraphs: {
    paragraph: (text) => `<p>${indent}${text}</p>`,
    heading: (text) => `<p>${indent}<strong>${text}</strong></p>`,
    aside: (text, side) => `<p style="text-align:${side}">${text}</p>`,
  },
  trs: {
    paragraph: (text) => `<P align=justify>&nbsp;&nbsp;&nbsp;&nbsp;${text}</P>`,
    heading: (text) => `<P align=justify>&nbsp;&nbsp;&nbsp;&nbsp;<FONT face=黑体>${text}</FONT></P>`,
    aside: (text, side) => `<P align=${side}>${text}&nbsp;&nbsp;</P>`,
  },
  word: {
    paragraph: (text) =>
      `<p class="MsoNormal" style="line-height:28.0pt;mso-line-height-rule:exactly;text-indent:32.0pt;mso-char-indent-count:2.0000;"><span style="mso-spacerun:'yes';font-family:仿宋_GB2312;mso-hansi-font-family:'Times New Roman';mso-font-kerning:1.0000pt;font-size:16.0000pt;">${text}<!--[if !supportLists]--><o:p></o:p></span></p>`,
    heading: (text) =>
      `<p class="MsoNormal" style="text-indent:32.0pt;"><b style="mso-bidi-font-weight:normal"><span style="font-family:黑体;font-size:16.0000pt;"><font face="黑体">${text.slice(0, 3)}</font>${text.slice(3)}</span></b><span lang="EN-US"><o:p>&nbsp;</o:p></span></p>`,
    aside: (text, side) =>
      `<p class="MsoNormal" align="${side}" style="text-align:${side};"><span style="font-family:仿宋_GB2312;font-size:16.0000pt;">${text}</span></p>`,
  },
  breaks: {
    paragraph: (text) => `&nbsp;&nbsp;&nbsp;&nbsp;${text}<br><br>`,
    heading: (text) => `&nbsp;&nbsp;&nbsp;&nbsp;<b>${text}</b><br><br>`,
    aside: (text) => `${'&nbsp;'.repeat(30)}${text}<br>`,
  },
  ueditor: {
    paragraph: (text) =>
      `<p style="text-indent: 2em; line-height: 2em; margin-top: 5px;"><span style="font-family: 微软雅黑, &quot;Microsoft YaHei&quot;; font-size: 16px;">${text}</span></p>`,
    heading: (text) =>
      `<p style="text-indent: 2em;"><strong><span style="font-size: 18px;">${text}</span></strong></p>`,
    aside: (text, side) =>
      `<p style="text-align: ${side};"><span style="font-size: 16px;">${text}</span></p>`,
  },
  font: {
    paragraph: (text) => `<P><FONT size=3 face=仿宋_GB2312>${indent}${text}</FONT></P>`,
    heading: (text) => `<P><FONT size=3 face=黑体><B>${indent}${text}</B></FONT></P>`,
    aside: (text, side) => `<P align=${side}><FONT size=3>${text}</FONT></P>`,
  },
  divs: {
    paragraph: (text) => `<div>${indent}${text}</div><div><br/></div>`,
    heading: (text) => `<div><b>${indent}${text}</b></div>`,
    aside: (text, side) => `<div style="text-align:${side};">${text}</div>`,
  },
  sections: {
    paragraph: (text) =>
      `<section style="margin: 0px 10px; line-height: 1.75em; box-sizing: border-box;" data-role="paragraph"><span style="letter-spacing: 1px; font-size: 15px;">${text}</span></section><section><br></section>`,
    heading: (text) =>
      `<section style="text-align:center;"><section style="display:inline-block;border-bottom:2px solid #c00;"><strong><span>${text}</span></strong></section></section>`,
    aside: (text, side) => `<section style="text-align:${side};"><span>${text}</span></section>`,
  },
  centred: {
    paragraph: (text) => `<p class="p1"><span class="s1">${indent}</span>${text}</p>\n<p>&nbsp;</p>`,
    heading: (text) => `<h3>${text}</h3>`,
    aside: (text, side) => `<p class="p-${side}" align="${side}">${text}</p>`,
  },
};

/** Dress the blocks of a story as that editor would have. */
export function bodyOf(blocks: readonly Block[], manner: BodyManner, pictures = '/upload/images/'): Body {
  const clothes = wardrobe[manner];
  const html: string[] = [];
  const lines: string[] = [];
  blocks.forEach((block, place) => {
    if (block.is === 'table') {
      html.push(table(block.rows, manner));
      lines.push(...block.rows.map((row) => row.join(' ')));
    } else if (block.is === 'picture') {
      const picture = `<img src="${pictures}${place}${block.caption.length}.jpg" border="0" width="600">`;
      html.push(clothes.aside(picture, 'center'));
      if (block.caption !== '') {
        html.push(clothes.aside(block.caption, 'center'));
        lines.push(block.caption);
      }
    } else {
      html.push(
        block.is === 'paragraph'
          ? clothes.paragraph(block.text)
          : block.is === 'heading'
            ? clothes.heading(block.text)
            : clothes.aside(block.text, block.is === 'right' ? 'right' : 'center'),
      );
      lines.push(block.text);
    }
  });
  return { html: html.join('\n'), text: lines.join('\n') };
}

function table(rows: readonly (readonly string[])[], manner: BodyManner): string {
  const cell = (text: string): string =>
    manner === 'word' || manner === 'ueditor'
      ? `<td valign="center" style="border:1px solid"><p>${text}</p></td>`
      : `<td>${text}</td>`;
  return `<table border="1" cellspacing="0" cellpadding="0" width="100%"><tbody>\n${rows
    .map((row) => `<tr>${row.map(cell).join('')}</tr>`)
    .join('\n')}\n</tbody></table>`;
}
