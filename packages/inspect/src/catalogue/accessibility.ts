import { ACCESSIBLE } from './clauses.ts';
import type { CatalogueEntries } from './entry.ts';

/** A subset of accessibility that HTML alone can show, and contrast, which needs a browser. */
export const accessibilityEntries = {
  'a11y.alt': {
    title: '图片没有替代文字',
    failing: 'impractical',
    area: 'norm',
    severity: 'hint',
    clause: ACCESSIBLE,
    cause: '视力障碍者使用的读屏软件读不出图片的内容。',
    remedy: {
      editor: '为有内容的图片填写说明；装饰性图片的说明留空。',
      technician: '模板中的图片输出 alt 属性。',
    },
    counted: true,
  },
  'a11y.label': {
    title: '表单项没有名称',
    failing: 'impractical',
    area: 'norm',
    severity: 'hint',
    clause: ACCESSIBLE,
    cause: '读屏软件不能说出输入框要填什么。',
    remedy: {
      editor: '转给技术人员处理。',
      technician: '为输入框设置 label、aria-label 或 title。',
    },
    counted: true,
  },
  'a11y.lang': {
    title: '页面没有声明语言',
    failing: 'impractical',
    area: 'norm',
    severity: 'hint',
    clause: ACCESSIBLE,
    cause: '读屏软件可能用错误的语言朗读。',
    remedy: {
      editor: '转给技术人员处理。',
      technician: '在 html 标签上声明 lang="zh-CN"。',
    },
    counted: true,
  },
  'a11y.title': {
    title: '页面没有标题',
    failing: 'impractical',
    area: 'norm',
    severity: 'hint',
    clause: ACCESSIBLE,
    cause: '浏览器标签、收藏夹和读屏软件都显示不出页面是什么。',
    remedy: {
      editor: '在内容管理系统中补填页面标题。',
      technician: '模板输出 title 标签。',
    },
    counted: true,
  },
  'a11y.heading': {
    title: '页面没有标题层级',
    failing: 'impractical',
    area: 'norm',
    severity: 'hint',
    clause: ACCESSIBLE,
    cause: '读屏软件不能按标题跳到正文。',
    remedy: {
      editor: '转给技术人员处理。',
      technician: '内容页的标题使用 h1，正文小标题依次使用 h2、h3。',
    },
    counted: true,
  },
  'a11y.link': {
    title: '链接没有文字',
    failing: 'impractical',
    area: 'norm',
    severity: 'hint',
    clause: ACCESSIBLE,
    cause: '读屏软件不能说出链接通向哪里。',
    remedy: {
      editor: '为图片链接填写说明文字。',
      technician: '为只有图标、图片的链接补充文字或 aria-label。',
    },
    counted: true,
  },
  'a11y.frame': {
    title: '框架没有名称',
    failing: 'impractical',
    area: 'norm',
    severity: 'hint',
    clause: ACCESSIBLE,
    cause: '读屏软件不能说出框架里是什么。',
    remedy: {
      editor: '转给技术人员处理。',
      technician: '为 iframe 设置 title 属性。',
    },
    counted: true,
  },
  'a11y.contrast': {
    title: '文字与背景对比不足',
    failing: 'impractical',
    area: 'norm',
    severity: 'hint',
    clause: ACCESSIBLE,
    cause: '文字颜色与背景颜色过于接近，视力不佳者、老年人和在强光下使用手机的人看不清。',
    remedy: {
      editor: '编辑正文时不要使用浅灰、浅黄等过浅的文字颜色。',
      technician:
        '调整样式中的颜色，使正文对比度不低于 4.5∶1，大字（24 像素以上或加粗 19 像素以上）不低于 3∶1。',
    },
    counted: true,
  },
  'a11y.viewport': {
    title: '页面禁止放大',
    failing: 'impractical',
    area: 'norm',
    severity: 'hint',
    clause: ACCESSIBLE,
    cause: '视力不佳者在手机上不能放大文字。',
    remedy: {
      editor: '转给技术人员处理。',
      technician: '去掉 viewport 中的 user-scalable=no 和 maximum-scale。',
    },
    counted: true,
  },
} as const satisfies CatalogueEntries;
