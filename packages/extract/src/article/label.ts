/**
 * What the words before a value say of it. `published` is the day on which the page was put online; `undetermined`
 * are bare words (日期, 时间) that mean it in the line below a headline; `document` is a document's own day
 * (成文日期, and 生成日期 of catalogues after 政府信息公开目录); `other-date` are days that say nothing of the page.
 */
export type Role =
  | 'published'
  | 'undetermined'
  | 'updated'
  | 'document'
  | 'other-date'
  | 'source'
  | 'agency'
  | 'author'
  | 'editor'
  | 'number'
  | 'title'
  | 'catalogue'
  | 'tool';

/** Labels as government sites write them, collected from templates of TRS, 大汉, Boda, Epoint, gkmlpt and others. */
const LABELS: Readonly<Record<Role, string>> = {
  published:
    '发布时间 发布日期 发布于 信息发布时间 信息发布日期 文章发布时间 发稿时间 发稿日期 发表时间 发表日期 发表于 公开日期 公开时间 ' +
    '信息公开日期 上网日期 上网时间 上传时间 上传日期 信息时间 信息日期 添加时间 添加日期 录入时间 录入日期 编辑时间 编辑日期 新闻时间 ' +
    '公布日期 公布时间 刊登日期 刊发时间 创建时间 创建日期 公告日期 入库时间 稿件时间 文章时间 加入时间 首次发布时间 发布时刻 ' +
    '發佈日期 發佈時間 發布日期 發布時間 公佈日期 公佈時間 发布时间/Date 发布日期/Date 发布时间/Time PublishDate PubDate',
  undetermined: '日期 时间 日期时间 发布 時間 日期/Date 时间/Date 时间/Time Date',
  updated: '更新时间 更新日期 最后更新 最近更新 最后更新时间 最近更新时间 修改时间 修改日期',
  document:
    '成文日期 成文时间 发文日期 发文时间 印发日期 印发时间 签发日期 签发时间 制发日期 产生日期 形成日期 生成日期 生成时间 公文生成日期 ' +
    '信息生成日期 信息生成时间 文件日期 颁布日期 颁布时间 制定日期 落款日期 发文年月',
  'other-date':
    '页面生成时间 页面生成日期 系统时间 当前时间 当前日期 北京时间 今天是 生效日期 生效时间 施行日期 施行时间 实施日期 实施时间 失效日期 ' +
    '失效时间 废止日期 废止时间 有效期 有效期至 截止日期 截止时间 报名时间 报名截止时间 开标时间 开标日期 开始时间 开始日期 结束时间 ' +
    '结束日期 办理时间 办公时间 受理时间 征集时间 征集日期 征求意见时间 公示时间 公示期 公示期限 公示日期 咨询时间 工作时间 会议时间 活动时间 ' +
    '来信时间 来信日期 写信时间 写信日期 提问时间 留言时间 留言日期 答复时间 答复日期 回复时间 回复日期 办结时间 受理日期 提交时间 ' +
    '提交日期 出生日期 立案日期 成立日期 登记日期 归档时间 播出时间 访谈时间 直播时间 处罚决定日期 许可决定日期',
  source:
    '来源 信息来源 文章来源 稿件来源 新闻来源 内容来源 资料来源 来源单位 来源部门 来源于 稿源 出处 文章出处 转载自 来自 摘自 转自 信源 来源网站 來源 資料來源 信息來源 来源/Source Source',
  agency:
    '发布机构 发布单位 发布部门 发布机关 发文机关 发文机构 发文单位 发文部门 信息发布机构 信息提供 信息提供单位 公开主体 公开机构 ' +
    '公开单位 信息公开单位 制发机关 制发单位 公开责任部门 责任部门 责任单位 供稿单位 供稿部门 来稿单位 供稿 发布者 发布来源 ' +
    '信息所属单位 所属机构 所属单位 生成机构 发布科室 供稿科室 发起部门 发起单位 征集单位 征集部门 公示单位 发布主体 报送单位',
  author: '作者 文章作者 信息作者 撰稿 撰稿人 供稿人 记者 通讯员 撰文',
  editor:
    '责任编辑 编辑 责编 审核 审核人 审稿 审稿人 校对 编审 信息审核 信息录入 录入 录入人 录入者 信息员 初审 复审 终审 签发 签发人 ' +
    '责任人 发布人 一审 二审 三审 编辑人 网络编辑 值班编辑 本文编辑 监制 排版 責任編輯 編輯 编辑录入 采编 采编人 上传人 录入编辑 文字编辑',
  number:
    '发文字号 文号 发文号 文件编号 文件号 公文文号 文件文号 公文字号 发文文号 发布文号 发布字号 文件字号 文书号',
  title: '名称 标题 信息名称 文件名称 文件标题 公文标题 公文名称 信息标题 文章标题 题名',
  catalogue:
    '索引号 信息索引号 信息索引 索引 公开类别 信息类别 主题分类 组配分类 体裁分类 服务对象分类 主题词 关键词 关键字 有效性 ' +
    '信息有效性 时效性 时效 文件状态 效力状态 公开方式 公开形式 公开范围 公开属性 公开时限 公开期限 公开程序 内容概述 信息概述 ' +
    '内容摘要 内容描述 文种 公文种类 载体类型 载体形式 信息格式 语种 分类 类别 信息分类 所属主题 主题 所属栏目 所属分类 ' +
    '规范性文件统一编号 统一编号 规范性文件登记号 登记号 备案号 文件类型 体裁 信息编号 事项名称 统一社会信用代码 概述 摘要 ' +
    '专题分类 行业分类 发布地区 主送机关 抄送 是否有效 关联类型 公示状态 征集状态',
  tool:
    '浏览次数 浏览量 浏览人次 浏览数 浏览 点击数 点击次数 点击率 点击量 点击 阅读次数 阅读量 阅读数 阅读 访问量 访问次数 访问数 ' +
    '字体大小 字体 文字大小 文章字号 字号大小 视力保护色 保护视力色 保护视力 打印 打印本页 打印此页 分享到 分享至 分享 收藏 人气 查看次数 ' +
    '查看 朗读 背景色 背景颜色 关闭窗口 保存 收听 字号 字体显示 次数 语音播报 文章阅读 内容纠错 评论 评论数 关注 已阅 我要纠错 复制链接 手机阅读 扫一扫 ' +
    '播放 播放量 播放次数 热度 瀏覽次數 瀏覽量 瀏覽 點擊次數 點擊量 閱讀次數 閱讀量 分享至 打印本頁',
};

/**
 * Where a label shorter than this follows a Chinese character, it is the end of another word (资金来源, 开标日期),
 * unless a value goes before it (来源：木棉日报作者：李四).
 */
const LEAST_COMPOUND = 4;
const ROLE_OF = new Map<string, Role>();
for (const role of Object.keys(LABELS) as Role[])
  for (const label of LABELS[role].split(' ')) ROLE_OF.set(label, role);

/** The labels from their ends: what may stand before, and whether a label is whole here. */
interface Ending {
  role: Role | null;
  readonly before: Map<string, Ending>;
}
const ENDINGS: Ending = { role: null, before: new Map() };
for (const [label, role] of ROLE_OF) {
  let ending = ENDINGS;
  for (const character of [...label].reverse()) {
    const longer = ending.before.get(character) ?? { role: null, before: new Map<string, Ending>() };
    ending.before.set(character, longer);
    ending = longer;
  }
  ending.role = role;
}

/** What sets a label off: a colon, a closing bracket, or the year of a date right behind it. */
const SET_OFF = /[:：﹕∶】\]]|(?<!\d)(?:19|20)\d{2}\s?[-/.年]/g;
const CHINESE = /[\u4e00-\u9fff]/;
const SPACE = /\s/;
const OPENING = new Set('[【(（');
const EDGES = /^[\s:：【[（(「|｜·、,，;；>\-—]+|[\s【[（(「|｜·、,，;；<\-—]+$/g;
const UNOPENED = /^([^【[（(〔]*)[】\])）〕]+$/;
const LONGEST_LABEL = 12;

/** A value that a label introduces. */
export interface LabelledValue {
  readonly role: Role;
  readonly label: string;
  /** What stands behind the label up to the next one, trimmed; empty when nothing does. */
  readonly value: string;
  /** Where the label begins in the line. */
  readonly index: number;
}

/** The labelled values of one line: `发布时间：2026-11-03 来源：市教育局 【字体：大 中 小】` has three. */
export function labelledValues(text: string): LabelledValue[] {
  const found: { role: Role; label: string; index: number; end: number }[] = [];
  let last = 0;
  SET_OFF.lastIndex = 0;
  for (let match = SET_OFF.exec(text); match !== null; match = SET_OFF.exec(text)) {
    const { 0: sign, index: at } = match;
    const label = labelBefore(text, at, last, found.length > 0);
    if (label === null) continue;
    last = sign.length > 1 ? at : at + 1;
    found.push({ ...label, end: last });
  }
  return found.map(({ role, label, index, end }, position) => ({
    role,
    label,
    index,
    value: trimValue(text.slice(end, found[position + 1]?.index ?? text.length)),
  }));
}

/** The longest known label that ends at a place; blanks within it do not count (发 布 日 期). */
function labelBefore(
  text: string,
  end: number,
  start: number,
  isBehindLabel: boolean,
): { role: Role; label: string; index: number } | null {
  let label = '';
  let gaps = 0;
  let best: { role: Role; label: string; index: number } | null = null;
  let ending: Ending | undefined = ENDINGS;
  for (let at = end - 1; at >= start && label.length < LONGEST_LABEL; at -= 1) {
    const character = text[at] ?? '';
    if (SPACE.test(character) || (label === '' && OPENING.has(character))) {
      if (label !== '') gaps += 1;
      continue;
    }
    ending = ending.before.get(character);
    if (ending === undefined) break;
    label = character + label;
    const { role }: Ending = ending;
    if (role === null) continue;
    // Blanks are either between all characters of a label, or before it: 木棉发布 日期：2026-11-03.
    if (best !== null && gaps > 0 && gaps < label.length - 1) break;
    if (isBehindLabel || label.length >= LEAST_COMPOUND || at === 0 || !CHINESE.test(text[at - 1] ?? ''))
      best = { role, label, index: at };
  }
  return best;
}

/** The role of a line that is a label and nothing else, as in the cell of a table; null for any other line. */
export function roleOfCell(text: string): { role: Role; label: string } | null {
  if (text.length > LONGEST_LABEL + 4) return null;
  const label = text.replace(/[\s:：【】[\]（）()]/g, '');
  const role = ROLE_OF.get(label);
  return role === undefined ? null : { role, label };
}

/** A value without the brackets and separators around it. */
function trimValue(text: string): string {
  const trimmed = text.replace(EDGES, '');
  return UNOPENED.exec(trimmed)?.[1]?.trim() ?? trimmed;
}
