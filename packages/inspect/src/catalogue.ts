import type { Area, Failing, Severity } from './classification.ts';

/** What an official is told of a code, and whom it concerns. */
export interface CatalogueEntry {
  readonly title: string;
  readonly failing: Failing;
  readonly area: Area;
  readonly severity: Severity;
  readonly clause: string;
  readonly cause: string;
  readonly remedy: { readonly editor: string; readonly technician: string };
  /** Uncounted codes stand in a section of their own: not measured is neither a fault nor a pass. */
  readonly counted: boolean;
}

/** Changes when an entry or the rule behind it changes; kept with every report. */
export const CATALOGUE_VERSION = '2026.2';

const USABLE_LINKS =
  '国办发〔2015〕15号 附件2 网站可用性·链接可用性；国办发〔2017〕47号 附件 网页设计规范（内外链有效）';

/** All findings that an inspection can make, in the order in which they are reported. */
export const catalogue = {
  'page.unreachable': {
    title: '网站首页无法访问',
    failing: 'impractical',
    area: 'norm',
    severity: 'serious',
    clause: '国办发〔2015〕15号 附件2 单项否决·站点无法访问、网站可用性·首页可用性',
    cause: '域名未解析、服务器未开启服务，或首页文件已不存在。',
    remedy: {
      editor: '核对填报的网站地址；网站确已下线的，按规定办理下线手续。',
      technician: '检查域名解析、服务器端口和网站服务，恢复后复测首页。',
    },
    counted: true,
  },
  'monitor.blocked': {
    title: '检查被网站防火墙拦截',
    failing: 'impractical',
    area: 'norm',
    severity: 'hint',
    clause: '攀办函〔2017〕11号 一（日常监测）；网站可以正常访问，不属于网站不达标',
    cause: '网站的防火墙或云防护把检查程序当作攻击，改为答复拦截页或验证页，网站内容因此没有测到。',
    remedy: {
      editor: '网站本身不需要修改。请将本提示转给网站的技术运维单位，由其放行检查程序。',
      technician:
        '在防火墙、云防护中把检查的来源地址和检查程序名称（User-Agent 以 Mumian/ 开头）加入允许名单，放行后再次检查。',
    },
    counted: true,
  },
  'link.dead.internal': {
    title: '本站链接打不开',
    failing: 'impractical',
    area: 'norm',
    severity: 'ordinary',
    clause: USABLE_LINKS,
    cause: '页面已删除、移动或改名，而指向它的链接没有同时修改；或链接地址写错。',
    remedy: {
      editor: '打开所列页面，把链接改到正确的地址，或删除该链接。',
      technician: '页面整体迁移的，设置旧地址到新地址的跳转；模板中的链接在模板中修改。',
    },
    counted: true,
  },
  'link.dead.external': {
    title: '外部链接打不开',
    failing: 'impractical',
    area: 'norm',
    severity: 'ordinary',
    clause: USABLE_LINKS,
    cause: '对方网站已关停、更换域名，或删除了该页面。',
    remedy: {
      editor: '核对对方网站的现用地址，更新或删除链接；友情链接逐一复核。',
      technician: '外链集中在模板或友情链接库中的，统一清理，并定期检查。',
    },
    counted: true,
  },
  'attachment.broken': {
    title: '附件无法下载',
    failing: 'impractical',
    area: 'service',
    severity: 'ordinary',
    clause: '国办发〔2015〕15号 附件2 服务实用情况·附件下载、网站可用性·链接可用性',
    cause: '附件没有上传成功、已被删除，或文件名、路径已改变。',
    remedy: {
      editor: '重新上传附件，并从页面上点击下载一次加以确认。',
      technician: '检查附件目录是否完整迁移、文件名编码是否一致、静态服务器是否放行该类型。',
    },
    counted: true,
  },
  'image.broken': {
    title: '图片无法显示',
    failing: 'impractical',
    area: 'norm',
    severity: 'ordinary',
    clause: '国办发〔2015〕15号 附件2 网站可用性·链接可用性（含图片）',
    cause: '图片没有上传成功、已被删除，或引用了其他网站、内部地址上的图片。',
    remedy: {
      editor: '重新上传图片并替换引用；不再需要的图片从页面上移除。',
      technician: '检查图片目录和路径；模板图片在模板中修复。',
    },
    counted: true,
  },
  'date.missing': {
    title: '页面未注明发布时间',
    failing: 'not-updated',
    area: 'content',
    severity: 'ordinary',
    clause: '攀办函〔2017〕11号 三；国办发〔2015〕15号 附件2 单项否决（未注明信息发布时间的视为不更新）',
    cause: '发布时没有填写时间，或模板没有显示发布时间。',
    remedy: {
      editor: '补填真实的发布时间；不得以修改后的时间代替原发布时间。',
      technician: '在内容页模板的标题下方显示发布时间，格式为 YYYY-MM-DD HH:MM，并输出 PubDate 标签。',
    },
    counted: true,
  },
  'meta.missing': {
    title: '页面缺少必选标签',
    failing: 'inaccurate',
    area: 'norm',
    severity: 'ordinary',
    clause: '国办发〔2017〕47号 附件2 网页标签规范',
    cause: '模板没有输出规定的 meta 标签，或标签内容为空。',
    remedy: {
      editor: '在内容管理系统中补全网站名称、标识码、栏目信息和文章来源等字段。',
      technician: '在全站、栏目页和内容页模板中输出规定的 meta 标签，并从系统字段取值。',
    },
    counted: true,
  },
  'link.unverified': {
    title: '未能核实的地址',
    failing: 'impractical',
    area: 'norm',
    severity: 'hint',
    clause: USABLE_LINKS,
    cause: '对方拒绝自动访问、要求登录、暂时出错或超时未答复，一次检查不能断定其失效。',
    remedy: {
      editor: '用浏览器打开核实；确实打不开的，更新或删除链接。',
      technician: '本站页面返回 5xx 或超时的，检查程序和服务器日志；防火墙拦截的，将检查地址加入允许名单。',
    },
    counted: false,
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;

export type FindingCode = keyof typeof catalogue;

/** The codes in the order in which they are reported. */
export const findingCodes = Object.keys(catalogue) as readonly FindingCode[];
