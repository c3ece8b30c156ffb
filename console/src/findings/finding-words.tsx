import type { Answer } from '../api/client.ts';
import { OutsideText } from '../kit/outside-text.tsx';
import styles from './finding-words.module.css';
import { textChange } from './text-change.ts';

type Finding = Answer<'/api/v1/findings/{id}'>;

/** What was found and the words it was found in, each with what has changed since the sighting before. */
export function FindingWords({ finding: { snippet, evidence, previous } }: { finding: Finding }) {
  const text = typeof evidence.text === 'string' ? evidence.text : null;
  return (
    <>
      {snippet ? <Changed text={snippet} before={previous?.snippet ?? null} /> : null}
      {text ? <Changed text={text} before={previous?.text ?? null} /> : null}
    </>
  );
}

function Changed({ text, before }: { text: string; before: string | null }) {
  if (before === null || before === text) {
    return (
      <pre className={styles.quote}>
        <OutsideText text={text} />
      </pre>
    );
  }
  const change = textChange(before, text);
  return (
    <pre className={styles.quote}>
      <OutsideText text={change.before} />
      {change.removed === '' ? null : (
        <del>
          <OutsideText text={change.removed} />
        </del>
      )}
      {change.added === '' ? null : (
        <ins>
          <OutsideText text={change.added} />
        </ins>
      )}
      <OutsideText text={change.after} />
    </pre>
  );
}
