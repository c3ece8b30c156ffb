import type { Answer } from '../api/client.ts';
import { labelOf } from '../api/vocabulary.ts';
import { OutsideText } from '../kit/outside-text.tsx';
import { formatInstant } from '../kit/time.ts';
import styles from './model-opinion.module.css';

type Opinion = Answer<'/api/v1/findings/{id}'>['opinion'];

/** What a model says of a finding: its words as text, its name and when, and that nobody need follow it. */
export function ModelOpinion({ opinion }: { opinion: Opinion }) {
  if (opinion === null) return null;
  const { verdict, sentence, suggestion, model, at } = opinion;
  return (
    <section className={styles.opinion} aria-label="模型意见">
      <p>
        模型意见：{labelOf('opinion-verdict', verdict)}
        {suggestion ? (
          <>
            ，建议改为“
            <OutsideText text={suggestion} />”
          </>
        ) : null}
        。仅供参考，以人工研判为准。
      </p>
      {sentence ? (
        <p>
          理由：
          <OutsideText text={sentence} />
        </p>
      ) : null}
      <p className={styles.by}>
        <OutsideText text={model} />，{formatInstant(at)}
      </p>
    </section>
  );
}
