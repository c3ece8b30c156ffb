import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLog } from './log.ts';

/** What a line looks like after something was logged. */
function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  let text = '';
  const log = createLog('info', 'web', {
    write: (line: string) => {
      text += line;
    },
  });
  write(log);
  return text;
}

/** Control characters of both sets, line separators, and marks of direction. */
function isActing(character: string): boolean {
  return /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u.test(character);
}

const hostile = [
  ['a line break', '\n{"level":50,"msg":"forged"}'],
  ['a carriage return', '\r{"level":50,"msg":"forged"}'],
  ['an escape sequence', '\u001b[2J\u001b[31mforged'],
  ['an 8-bit escape sequence', '\u009b31mforged'],
  ['a line separator', '\u2028forged'],
  ['a mark that turns the writing', '\u202eforged'],
  ['NUL', '\u0000forged'],
  ['DEL', '\u007fforged'],
] as const;

describe('the log', () => {
  it.each(hostile)('cannot be forged with %s', (_what, text) => {
    const line = logged((log) => log.info({ url: text, err: new Error(text) }, text));
    expect(line.endsWith('\n')).toBe(true);
    const body = line.slice(0, -1);
    expect([...body].filter((character) => isActing(character))).toEqual([]);
    expect(JSON.parse(body)).toMatchObject({ url: text, msg: text });
  });

  it('stays one line of plain JSON that gives back what was logged, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = logged((log) => log.warn({ text }, 'told'));
        return line.indexOf('\n') === line.length - 1 && JSON.parse(line).text === text;
      }),
    );
  });

  it('holds no password, token or cookie', () => {
    const line = logged((log) =>
      log.info({ body: { password: 'kapok-1', token: 'kapok-2' }, req: { headers: { cookie: 'kapok-3' } } }),
    );
    expect(line).not.toContain('kapok');
  });
});
