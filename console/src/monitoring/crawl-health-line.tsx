import { useQuery } from '@tanstack/react-query';
import { labelOf, valuesOf } from '../api/vocabulary.ts';
import { HrefLink } from '../kit/href-link.tsx';
import { formatNumber } from '../kit/number.ts';
import styles from './crawl-health-line.module.css';
import { crawlHealthQuery } from './crawl-plans.ts';

/** Whether the monitor itself is well: what was planned in the last day and what became of it; each number opens its list. */
export function CrawlHealthLine({ unitId }: { unitId: string | undefined }) {
  const { data } = useQuery(crawlHealthQuery(unitId));
  if (!data) return null;
  const figures = [
    { label: '计划', value: data.planned, href: '/crawl-slots?catchesUp=false' },
    ...valuesOf('crawl-slot-outcome').map((outcome) => ({
      label: labelOf('crawl-slot-outcome', outcome),
      value: data[outcome],
      href: `/crawl-slots?catchesUp=false&outcome=${outcome}`,
      isBad: (outcome === 'missed' || outcome === 'late') && data[outcome] > 0,
    })),
    { label: '补检', value: data.madeUp, href: '/crawl-slots?catchesUp=true' },
    { label: '纳入计划的网站', value: data.sites, href: '/crawl-targets?planned=true' },
    {
      label: '未纳入计划的网站',
      value: data.unplannedSites,
      href: '/crawl-targets?planned=false',
      isBad: data.unplannedSites > 0,
    },
  ];
  return (
    <dl className={styles.line} aria-label="最近 24 小时的检查计划执行情况">
      {figures.map(({ label, value, href, isBad = false }: Figure) => (
        <div key={label} data-bad={isBad || undefined}>
          <dt>{label}</dt>
          <dd>
            <HrefLink href={href} keep={['unitId']}>
              {formatNumber(value)}
            </HrefLink>
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface Figure {
  label: string;
  value: number;
  href: string;
  isBad?: boolean;
}
