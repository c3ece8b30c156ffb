import { SECURITY } from './clauses.ts';
import type { CatalogueEntries } from './entry.ts';

/** What may harm the public or the site. */
export const securityEntries = {
  'security.hidden-link': {
    title: '页面被植入隐藏链接（暗链）',
    failing: 'inaccurate',
    area: 'security',
    severity: 'veto',
    clause: SECURITY,
    cause: '网站被攻击，页面中植入了公众看不见的外部链接，多指向赌博、色情等网站。',
    remedy: {
      editor: '立即报告并下架所列页面，保留证据。',
      technician: '清除植入的代码，查找入侵途径并修补，检查全站文件，更换管理口令。',
    },
    counted: true,
    edition: 2,
  },
  'security.injected': {
    title: '页面被植入外部脚本或违法内容',
    failing: 'inaccurate',
    area: 'security',
    severity: 'veto',
    clause: SECURITY,
    cause: '网站被攻击，或引用的外部脚本所在域名被他人占用。',
    remedy: {
      editor: '立即报告并下架所列页面，保留证据。',
      technician: '清除植入的代码和来历不明的脚本，查找入侵途径并修补，检查全站文件。',
    },
    counted: true,
  },
  'security.exposed': {
    title: '网站暴露了内部信息',
    failing: 'impractical',
    area: 'security',
    severity: 'serious',
    clause: SECURITY,
    cause: '服务器开放了目录浏览，程序错误信息直接显示，或备份文件、版本库可以下载。',
    remedy: {
      editor: '转给技术人员立即处理。',
      technician: '关闭目录浏览和错误详情，删除网站目录下的备份文件和版本库。',
    },
    counted: true,
  },
} as const satisfies CatalogueEntries;
