import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useState } from 'react';
import { labelOf, valuesOf, type Word } from '../api/vocabulary.ts';
import { ActionButton } from '../kit/action-button.tsx';
import { FactList } from '../kit/fact-list.tsx';
import { Panel } from '../kit/page.tsx';
import { issueText } from '../kit/problem.ts';
import { formatDate, formatInstant } from '../kit/time.ts';
import { HandOverDialog } from './hand-over-dialog.tsx';
import styles from './site-facts.module.css';
import type { Site } from './sites.ts';

/** What is registered of a site, what is missing and why it must not be, and who answers for it. */
export function SiteFacts({ site }: { site: Site }) {
  return (
    <div className={styles.facts}>
      {site.issues.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={`登记不完整：${site.issues.length} 处`}
          description={
            <ul className={styles.issues}>
              {site.issues.map((issue) => (
                <li key={issue.code}>{issueText(issue)}</li>
              ))}
            </ul>
          }
        />
      ) : null}
      <Panel title="责任人">
        <div className={styles.persons}>
          {valuesOf('duty').map((duty) => (
            <DutyCard key={duty} site={site} duty={duty} />
          ))}
        </div>
      </Panel>
      <Panel title="登记信息">
        <FactList
          facts={[
            {
              label: '主办单位',
              value: (
                <Link to="/units/$id" params={{ id: site.unitId }}>
                  {site.unitName}
                </Link>
              ),
            },
            { label: '承办单位', value: site.operatorUnitName },
            {
              label: '网站标识码',
              value: site.siteCode ? <span className="figures">{site.siteCode}</span> : null,
            },
            { label: '类别', value: labelOf('site-kind', site.kind) },
            { label: '承载方式', value: labelOf('site-hosting', site.hosting) },
            { label: 'ICP 备案号', value: site.icpNumber },
            { label: '公安备案号', value: site.policeNumber },
            { label: '平台分组', value: site.platformGroup },
            { label: '运维商分组', value: site.operatorGroup },
            { label: 'IP 分组', value: site.addressGroup },
            { label: '最近修改', value: formatInstant(site.changedAt) },
          ]}
        />
      </Panel>
    </div>
  );
}

interface DutyCardProps {
  site: Site;
  duty: Word<'duty'>;
}

function DutyCard({ site, duty }: DutyCardProps) {
  const person = site.onDuty.find((one) => one.duty === duty);
  const [open, setOpen] = useState(false);
  const action = site.actions.find((one) => one.name === 'hand-over');
  return (
    <div className={styles.person}>
      <div>
        <div className={styles.duty}>{labelOf('duty', duty)}</div>
        {person ? (
          <>
            <Link to="/people/$personId" params={{ personId: person.personId }} className={styles.personName}>
              {person.name}
            </Link>
            <a href={`tel:${person.phone}`} className="figures">
              {person.phone}
            </a>
            <div className={styles.since}>
              {person.unitName}，{formatDate(person.since)} 起
            </div>
          </>
        ) : (
          <span className={styles.nobody}>未指定</span>
        )}
      </div>
      {action ? (
        <ActionButton
          action={{ ...action, label: person ? '交接' : '指定' }}
          onRun={() => setOpen(true)}
          type={person ? 'default' : 'primary'}
        />
      ) : null}
      <HandOverDialog site={site} duty={duty} open={open} onClose={() => setOpen(false)} />
    </div>
  );
}
