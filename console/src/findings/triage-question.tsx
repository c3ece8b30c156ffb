import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { api, take } from '../api/client.ts';
import { choicesOf, valuesOf } from '../api/vocabulary.ts';
import { ChoicePicker } from './choice-picker.tsx';
import type { FindingRow } from './findings.ts';
import type { Judging } from './triage.ts';
import styles from './triage-page.module.css';

export type Asking = 'dismiss' | 'mark-duplicate' | 'ask-second-look' | 'help';

interface TriageQuestionProps {
  asking: Asking;
  row: FindingRow | undefined;
  /** How many findings the verdict is for; 0 for the current one. */
  many: number;
  onDecide: (judging: Judging) => void;
  onClose: () => void;
}

const scopeKeys: Record<string, string> = { page: 'p', site: 'w', term: 't' };

/** What still has to be said before a verdict: the reason, or which finding is repeated. */
export function TriageQuestion({ asking, row, many, onDecide, onClose }: TriageQuestionProps) {
  const of = many > 0 ? `（所选 ${many} 个）` : '';
  if (asking === 'help') return <KeyHelp onClose={onClose} />;
  if (asking === 'mark-duplicate')
    return row ? <Originals row={row} onDecide={onDecide} onClose={onClose} /> : null;
  if (asking === 'ask-second-look') {
    return (
      <ChoicePicker
        title={`请人复看${of}：为什么？`}
        choices={choicesOf('second-look-reason')}
        onPick={(value) => {
          const reason = valuesOf('second-look-reason').find((each) => each === value);
          if (reason) onDecide({ verb: 'ask-second-look', reason });
        }}
        onClose={onClose}
      />
    );
  }
  return (
    <ChoicePicker
      title={`判为误报${of}：为什么？`}
      choices={choicesOf('dismissal-reason')}
      also={{
        title: '豁免范围',
        choices: choicesOf('suppression-scope').map((scope) => ({
          ...scope,
          key: scopeKeys[scope.value] ?? '',
        })),
      }}
      needsWords="other"
      onPick={(value, picked, words) => {
        const reason = valuesOf('dismissal-reason').find((each) => each === value);
        const scope = valuesOf('suppression-scope').find((each) => each === picked) ?? 'page';
        if (reason) onDecide({ verb: 'dismiss', reason, scope, ...(words ? { words } : {}) });
      }}
      onClose={onClose}
    />
  );
}

/** Findings of the same fault on the same site, one of which stands for the others. */
function Originals({
  row,
  onDecide,
  onClose,
}: Pick<TriageQuestionProps, 'onDecide' | 'onClose'> & { row: FindingRow }) {
  const { siteId, code } = row;
  const alike = useQuery({
    queryKey: ['findings', 'originals', siteId, code],
    queryFn: () =>
      take(
        api.GET('/api/v1/findings', {
          params: { query: { siteId, code, phase: 'open', sort: 'firstSeenAt', limit: 10 } },
        }),
      ),
  });
  if (!alike.data) return null;
  const choices = alike.data.items
    .filter(({ id }) => id !== row.id)
    .slice(0, 9)
    .map(({ id, url, snippet }) => ({ value: id, label: `${snippet ?? ''} ${url ?? ''}`.trim() }));
  return (
    <ChoicePicker
      title="与哪一条重复？"
      choices={choices}
      empty="本网站没有其他同类的未了结问题。"
      onPick={(originalId) => onDecide({ verb: 'mark-duplicate', originalId })}
      onClose={onClose}
    />
  );
}

const keys: readonly [string, string][] = [
  ['j / k', '下一条 / 上一条'],
  ['c', '确认属实'],
  ['f', '判为误报，再按数字选理由；p、w、t 选豁免范围'],
  ['d', '判为重复，再按数字选原问题'],
  ['s', '请人复看，再按数字选理由'],
  ['x', '选中或取消选中；选中后研判对所选全部生效'],
  ['a', '选中本网站的同类问题'],
  ['u', '撤回上一次研判'],
  ['/', '查找'],
  ['Esc', '取消选中、关闭'],
];

function KeyHelp({ onClose }: { onClose: () => void }) {
  return (
    <Modal open title="快捷键" footer={null} onCancel={onClose}>
      <dl className={styles.keys}>
        {keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
