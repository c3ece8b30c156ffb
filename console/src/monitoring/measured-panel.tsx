import { FactList } from '../kit/fact-list.tsx';
import { formatNumber } from '../kit/number.ts';
import { OutsideText } from '../kit/outside-text.tsx';
import { Panel } from '../kit/page.tsx';
import type { Inspection } from './inspections.ts';
import styles from './measured-panel.module.css';

type Measured = NonNullable<Inspection['measured']>;

const endings: Record<NonNullable<Measured['stopped']>, string> = {
  'max-pages': '达到页数上限，其余页面没有检查',
  blocked: '网站的防火墙拦截了检查，其余页面没有检查',
  time: '达到时间上限，其余页面没有检查',
  interrupted: '中途停止，其余页面没有检查',
};

/** What was measured and what was not: coverage stands beside every figure, and nothing unmeasured counts. */
export function MeasuredPanel({
  measured,
  unverified,
}: {
  measured: Measured;
  unverified: Inspection['unverified'];
}) {
  const percent = Math.round(measured.coverage * 1000) / 10;
  return (
    <Panel title="覆盖情况">
      <FactList
        facts={[
          { label: '覆盖率', value: `${percent}%` },
          { label: '正常页面', value: formatNumber(measured.ok) },
          { label: '不可用页面', value: formatNumber(measured.broken) },
          { label: '未测：被防火墙拦截', value: formatNumber(measured.blocked) },
          { label: '未测：无法核实', value: formatNumber(measured.unverified) },
          { label: '未测：未读取', value: formatNumber(measured.notFetched) },
          { label: '另外核对的链接', value: formatNumber(measured.links) },
          { label: 'robots.txt 不允许读取', value: formatNumber(measured.disallowed) },
          { label: '检查规则版本', value: <span className="figures">{measured.versions.catalogue}</span> },
          ...(measured.stopped ? [{ label: '提前结束', value: endings[measured.stopped], wide: true }] : []),
        ]}
      />
      {unverified.length > 0 ? (
        <details className={styles.unverified}>
          <summary>
            无法核实的地址 {formatNumber(measured.unverifiedAddresses)} 个，既不算正常，也不算问题
          </summary>
          <ul>
            {unverified.map((each) => (
              <li key={`${each.url} ${each.target}`}>
                <span className="figures">
                  <OutsideText text={each.target} />
                </span>
                <OutsideText text={each.message} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Panel>
  );
}
