import { Input } from 'antd';

interface DayInputProps {
  label: string;
  id?: string;
  value?: string | undefined;
  onChange?: (day: string | undefined) => void;
}

/** A calendar day, `2026-03-02`, by the browser's own calendar. */
export function DayInput({ label, id, value, onChange }: DayInputProps) {
  return (
    <Input
      {...(id ? { id } : {})}
      type="date"
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChange?.(event.target.value || undefined)}
    />
  );
}
