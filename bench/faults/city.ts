import { luckOf } from '../extract-pages/luck.ts';
import { plantDecoys } from './decoys.ts';
import { injectAccessFaults } from './faults-a11y.ts';
import { injectArticleFaults } from './faults-article.ts';
import { injectColumnFaults } from './faults-column.ts';
import { injectLinkFaults } from './faults-link.ts';
import { injectSecurityFaults } from './faults-security.ts';
import type { Charset, Filling } from './page.ts';
import type { Site } from './site.ts';
import { createSite } from './sound-site.ts';
import { STYLES, shortDays } from './style.ts';
import type { Traits } from './traits.ts';
import type { World } from './world.ts';

/** How many sites the city has that are inspected to the end; the others of its twenty are behind firewalls. */
export const OPEN_SITES = 15;

const PLACES = [
  'shiliu',
  'dongpo',
  'yinjiang',
  'honggezhen',
  'nanya',
  'jinsha',
  'dahe',
  'renchuan',
  'fenghuang',
  'mumian',
] as const;
const OFFICES = [
  '交通运输局',
  '教育局',
  '民政局',
  '水利局',
  '农业农村局',
  '生态环境局',
  '应急管理局',
  '卫生健康委员会',
  '市场监督管理局',
  '统计局',
] as const;
const FILLINGS: readonly Filling[] = ['html', 'document-write', 'html'];

export interface CityOptions {
  readonly today: string;
  readonly seed: number;
  readonly world: World;
  /** From the command line sites stand on ports of loopback. */
  readonly originOf: (index: number, natural: string) => string;
  readonly hasWorld: boolean;
}

/** Traits of the site of a number: no two have the same system, charset and shell. */
export function traitsOf(index: number, options: CityOptions): Traits {
  const { today, seed, hasWorld } = options;
  const style = (index === 14 ? shortDays : STYLES[index % STYLES.length]) ?? STYLES[0];
  const isPortal = index % 2 === 0;
  const place = PLACES[Math.floor(index / 2) % PLACES.length] ?? 'mumian';
  const host = isPortal
    ? `www.${place}.gov.cn`
    : `${['jtj', 'jyj', 'mzj', 'slj', 'nyj'][index % 5]}${index}.mumian.gov.cn`;
  const charsets: readonly Charset[] = ['utf-8', 'gbk', 'utf-8', 'gb18030', 'utf-8'];
  const old = style.name === 'asp' || style.name === 'empire';
  const charset = old ? 'gbk' : (charsets[index % charsets.length] ?? 'utf-8');
  const scheme = index % 4 === 3 && hasWorld ? 'https' : 'http';
  const origin = options.originOf(index, `${scheme}://${host}`);
  return {
    name: isPortal
      ? `木棉市${place}人民政府`.replace(
          place,
          [
            '石榴县',
            '东坡区',
            '银江新区',
            '红格镇',
            '南垭镇',
            '金沙街道',
            '大河乡',
            '仁川镇',
            '凤凰街道',
            '',
          ][Math.floor(index / 2) % 10] ?? '',
        )
      : `木棉市${OFFICES[Math.floor(index / 2) % OFFICES.length] ?? '统计局'}`,
    host: new URL(origin).host,
    origin,
    code: `5104${String(10 + index).padStart(2, '0')}${String(index + 1).padStart(4, '0')}`,
    style,
    shell: old ? 'tabled' : index % 2 === 0 ? 'modern' : 'divided',
    charset,
    charsetLabel: charset === 'gbk' ? (index % 3 === 0 ? 'gb2312' : 'GBK') : charset,
    charsetInHeader: index % 3 !== 1,
    filling:
      style.name === 'hanweb'
        ? 'jpage'
        : style.name === 'jpaas'
          ? 'jpaas'
          : (FILLINGS[index % FILLINGS.length] ?? 'html'),
    missing: index % 5 === 2 ? 'page-200' : index % 5 === 4 ? 'to-home' : 'status-404',
    today,
    luck: luckOf(seed * 1_000 + index),
    absolute: index % 4 === 1,
    hasWorld,
  };
}

/** A site with faults and decoys in it. */
export function faultySite(index: number, options: CityOptions): Site {
  const site = createSite(traitsOf(index, options));
  injectLinkFaults(site, options.world);
  injectArticleFaults(site);
  injectSecurityFaults(site, options.world);
  injectAccessFaults(site);
  injectColumnFaults(site, index);
  plantDecoys(site, options.world);
  return site;
}
