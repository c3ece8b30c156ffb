import { describe, expect, it } from 'vitest';
import { formatDate, formatInstant, formatSecond, formatSpan } from './time.ts';

describe('times', () => {
  it('are shown on the wall clock of Asia/Shanghai', () => {
    expect(formatInstant('2026-03-01T16:05:00Z')).toBe('2026-03-02 00:05');
    expect(formatSecond('2026-03-01T16:05:09.250Z')).toBe('2026-03-02 00:05:09');
  });
  it('show a dash where nothing was recorded or the text is no instant', () => {
    expect(formatInstant(null)).toBe('—');
    expect(formatInstant('昨天')).toBe('—');
  });
  it('leave a calendar date as it is', () => {
    expect(formatDate('2026-03-01')).toBe('2026-03-01');
    expect(formatDate('2026-03-01T16:05:00Z')).toBe('2026-03-02');
  });
  it('give a span in the two largest units', () => {
    expect(formatSpan('2026-03-01T00:00:00Z', '2026-03-01T00:00:08Z')).toBe('8 秒');
    expect(formatSpan('2026-03-01T00:00:00Z', '2026-03-01T00:03:20Z')).toBe('3 分 20 秒');
    expect(formatSpan('2026-03-01T00:00:00Z', '2026-03-01T02:05:59Z')).toBe('2 小时 5 分');
  });
});
