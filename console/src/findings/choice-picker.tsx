import { Button, Input } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { OutsideText } from '../kit/outside-text.tsx';
import styles from './triage-page.module.css';

export interface Choice {
  value: string;
  label: string;
}

interface ChoicePickerProps {
  title: string;
  choices: readonly Choice[];
  /** A second row of choices, by letter; the first is chosen to begin with. */
  also?: { title: string; choices: readonly (Choice & { key: string })[] };
  /** The choice that needs words of one's own. */
  needsWords?: string;
  empty?: string;
  onPick: (value: string, also: string, words: string | undefined) => void;
  onClose: () => void;
}

/** A short list from which a digit picks: no mouse, no Enter, Escape leaves. */
export function ChoicePicker({
  title,
  choices,
  also,
  needsWords,
  empty,
  onPick,
  onClose,
}: ChoicePickerProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [second, setSecond] = useState(also?.choices[0]?.value ?? '');
  const [wording, setWording] = useState<string>();
  const [words, setWords] = useState('');
  useEffect(() => frame.current?.focus(), []);

  const pick = (value: string) => {
    if (value === needsWords) setWording(value);
    else onPick(value, second, undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
      return;
    }
    if (wording !== undefined || event.nativeEvent.isComposing) return;
    const letter = also?.choices.find(({ key }) => key === event.key);
    const choice = choices[Number(event.key) - 1];
    if (letter) setSecond(letter.value);
    else if (choice) pick(choice.value);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={frame}
      role="dialog"
      aria-label={title}
      tabIndex={-1}
      className={styles.picker}
      onKeyDown={onKeyDown}
    >
      <div className={styles.pickerTitle}>{title}</div>
      {also ? (
        <fieldset className={styles.also} aria-label={also.title}>
          {also.choices.map(({ key, value, label }) => (
            <Button
              key={value}
              size="small"
              type={value === second ? 'primary' : 'default'}
              aria-pressed={value === second}
              onClick={() => setSecond(value)}
            >
              <kbd>{key}</kbd> {label}
            </Button>
          ))}
        </fieldset>
      ) : null}
      {choices.length === 0 ? <p>{empty}</p> : null}
      <ol className={styles.choices}>
        {choices.map(({ value, label }, index) => (
          <li key={value}>
            <button type="button" className={styles.choice} onClick={() => pick(value)}>
              <kbd>{index + 1}</kbd> <OutsideText text={label} />
            </button>
          </li>
        ))}
      </ol>
      {wording === undefined ? null : (
        <Input
          autoFocus
          aria-label="写明理由"
          placeholder="用一句话写明理由，回车提交"
          maxLength={500}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onPressEnter={() => (words.trim() === '' ? undefined : onPick(wording, second, words.trim()))}
        />
      )}
      <div>
        <Button size="small" onClick={onClose}>
          取消（Esc）
        </Button>
      </div>
    </div>
  );
}
