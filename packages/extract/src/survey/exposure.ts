import { MACHINE_WORD, type SignedLine } from '../line-sign.ts';
import { MARK_TEXT, type Mark } from './mark.ts';

interface Rule {
  readonly kind: string;
  readonly pattern: RegExp;
}

/** Words that a server writes when it shows what the public should not see. Each needs its telling form, not the topic. */
const RULES: readonly Rule[] = [
  {
    kind: 'directory-listing',
    pattern: /^(?:Index of \/|Directory listing for \/|\[转到父目录\]|\[To Parent Directory\])/,
  },
  {
    kind: 'stack-trace',
    pattern: /\bat (?:[\w$]+\.)+[\w$<>]+\([\w$]+\.java(?::\d+)?\)|^java\.lang\.\w+(?:Exception|Error)\b/,
  },
  {
    kind: 'stack-trace',
    pattern:
      /^(?:(?:Catchable )?Fatal error|Parse error|Warning|Notice|Deprecated)\s*:\s+.{3,300}? in \S+\.(?:php|inc)(?:\(\d+\))?(?::\d+| on line \d+)/,
  },
  {
    kind: 'stack-trace',
    // SQLSTATE[HY000] [2002], #0 /www/lib/db.php(23): connect(), ThinkPHP's and Laravel's pages of debugging.
    pattern:
      /^(?:Uncaught \w+(?:Exception|Error)\b|SQLSTATE\[\w+\]|#\d+ \/\S+\.php\(\d+\): |\[\d+\] \w*Exception in \S+\.php)/,
  },
  {
    kind: 'stack-trace',
    pattern:
      /Server Error in '\/.*' Application|“\/.*”应用程序中的服务器错误|System\.\w+(?:\.\w+)*Exception:|^\[\w+Exception(?: \(0x[0-9a-f]+\))?[\]:]/i,
  },
  {
    kind: 'stack-trace',
    pattern:
      /^Whitelabel Error Page$|^Caused by: (?:[\w$]+\.)+\w*(?:Exception|Error)\b|^org\.(?:springframework|hibernate|apache)\.[\w.$]+(?:Exception|Error)\b/,
  },
  {
    kind: 'stack-trace',
    pattern:
      /Microsoft OLE DB Provider for|ADODB\.\w+ (?:error|错误) '80|Microsoft VBScript (?:运行时错误|编译器错误|runtime error)/,
  },
  {
    kind: 'stack-trace',
    pattern:
      /^Traceback \(most recent call last\):|org\.apache\.jasper\.JasperException|You have an error in your SQL syntax|ORA-\d{5}:/,
  },
];
const BROKEN_PART =
  /\[an error occurred while processing this directive\]|包含文件时出错|Error processing SSI file/i;
const MAX_LINE = 400;

/** What the page shows of the server's inside; `broken-part` is a failed include, which is no exposure but a fault. */
export function readExposures(lines: readonly SignedLine[]): Mark[] {
  const found: Mark[] = [];
  for (const { text: line, signs } of lines) {
    if ((signs & MACHINE_WORD) === 0 || (line.length > MAX_LINE && found.length > 0)) continue;
    const text = line.slice(0, MAX_LINE);
    const kind = BROKEN_PART.test(text)
      ? 'broken-part'
      : RULES.find(({ pattern }) => pattern.test(text))?.kind;
    if (kind !== undefined && !found.some((mark) => mark.kind === kind))
      found.push({ kind, text: text.slice(0, MARK_TEXT), place: '' });
  }
  return found;
}
