import { type Issue, issueKinds, type Level } from '@mumian/textcheck';

const levels: Record<Level, string> = { severe: '严重', error: '差错', doubt: '疑似' };
/** Characters shown before and after an issue. */
const AROUND = 12;

/** Issues of one text for a person at the terminal: a line each, with the place and what to do. */
export function readableIssues(name: string, text: string, issues: readonly Issue[]): string {
  const lines = issues.map(({ start, end, text: written, kind, level, message, source }) => {
    const before = text.slice(Math.max(0, start - AROUND), start);
    const after = text.slice(end, end + AROUND);
    const row = text.slice(0, start).split('\n').length;
    return `  第 ${row} 行  ${levels[level]}·${issueKinds[kind].label}  ${before}【${written}】${after}\n          ${message}（依据：${source}）`;
  });
  const summary = issues.length === 0 ? '未发现问题' : `发现 ${issues.length} 处`;
  return `${[`${name}：${summary}`, ...lines].map(harmless).join('\n')}\n`;
}

/** Text of a document moves no cursor and changes no colour. */
function harmless(line: string): string {
  return line.replaceAll(/[^\P{Cc}\n]/gu, ' ');
}
