import { escapeHtml } from './escape-html.ts';
import type { Report } from './report.ts';
import type { Section } from './report-section.ts';
import { shanghaiTime } from './report-words.ts';

/** Of a blocked site: what its operator has to let through, ready to be forwarded. Null where nothing blocked us. */
export function allowLetter({ site, measured, crawl, findings, generatedAt }: Report): Section | null {
  const blocked = findings.find(({ code }) => code === 'monitor.blocked');
  if (crawl.stopped !== 'blocked' || blocked === undefined) return null;
  const { fetch, target = site.finalUrl } = blocked.evidence;
  const host = new URL(site.finalUrl).host;
  const answered = [
    fetch?.status === null || fetch === undefined ? null : `状态码 ${fetch.status}`,
    fetch?.detail === null || fetch === undefined ? null : `特征为${fetch.detail}`,
  ].filter((fact) => fact !== null);
  const rows = [
    ['被检查网站', `${site.title ?? ''} ${site.finalUrl}`],
    ['拦截时间', `${shanghaiTime(generatedAt)}（北京时间）`],
    ['首个被拦截的地址', target],
    ['拦截答复', answered.length === 0 ? '拦截页或验证页' : answered.join('，')],
    ['需要放行的程序', `User-Agent 以 Mumian/ 开头（本次为 Mumian/${measured.versions.mumian}）`],
    ['需要放行的来源地址', '由发起检查的单位填写：＿＿＿＿＿＿＿＿＿＿'],
    [
      '访问方式',
      `只读取公开页面，不提交数据，不尝试登录，${crawl.robots === 'respect' ? '遵守 robots.txt，' : ''}访问频率有限制`,
    ],
  ] as const;
  return {
    title: '放行请求（可直接转给网站技术运维单位）',
    html: `<p>请将下列检查程序加入网站防火墙、云防护（WAF、CDN 安全策略）的允许名单，范围为 ${escapeHtml(host)} 全部公开页面。放行后请告知检查单位，以便再次检查。</p>
<table class="about wide"><tbody>${rows.map(([name, value]) => `<tr><th>${name}</th><td>${escapeHtml(value)}</td></tr>`).join('')}</tbody></table>`,
  };
}
