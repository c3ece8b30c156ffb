import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useHotKeys } from './hot-keys.ts';

interface SearchBoxProps {
  label: string;
  placeholder: string;
  value: string | undefined;
  onSearch: (text: string | undefined) => void;
}

const pauseMs = 250;

/** Searches as one types, after a pause and never in the middle of an input method's composition; `/` comes here. */
export function SearchBox({ label, placeholder, value, onSearch }: SearchBoxProps) {
  const input = useRef<InputRef>(null);
  const composing = useRef(false);
  const [text, setText] = useState(value ?? '');
  const [sent, setSent] = useState(value ?? '');
  if ((value ?? '') !== sent) {
    setSent(value ?? '');
    setText(value ?? '');
  }

  useHotKeys({
    '/': (event) => {
      event.preventDefault();
      input.current?.focus({ cursor: 'all' });
    },
  });
  const search = (next: string) => {
    const trimmed = next.trim();
    if (trimmed === sent) return;
    setSent(trimmed);
    onSearch(trimmed || undefined);
  };
  const latest = useRef(search);
  useEffect(() => {
    latest.current = search;
  });
  useEffect(() => {
    const timer = setTimeout(() => {
      if (!composing.current) latest.current(text);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [text]);

  return (
    <Input
      ref={input}
      type="search"
      allowClear
      aria-label={label}
      aria-keyshortcuts="/"
      placeholder={placeholder}
      prefix={<SearchOutlined aria-hidden />}
      style={{ width: 280, maxWidth: '100%' }}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={(event) => {
        composing.current = false;
        search(event.currentTarget.value);
      }}
      onPressEnter={() => search(text)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.blur();
      }}
    />
  );
}
