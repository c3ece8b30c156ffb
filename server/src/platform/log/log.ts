import { type DestinationStream, type Logger, pino } from 'pino';

/**
 * Characters that JSON leaves as they are though a terminal or an editor acts on them: DEL and the C1 controls, the
 * line separators, and marks that turn the direction of writing. C0 controls are escaped by JSON itself.
 */
const ACTING = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * Structured log, one JSON object a line, on standard output unless told otherwise. Cookies, passwords, codes and
 * connection strings never reach it, and nothing that is logged can look like another line.
 */
export function createLog(level: string, part: string, to?: DestinationStream): Logger {
  const options = {
    level,
    base: { part },
    hooks: { streamWrite: (line: string) => line.replace(ACTING, escaped) },
    redact: {
      paths: [
        'req.headers.cookie',
        'req.headers.authorization',
        'res.headers["set-cookie"]',
        '*.password',
        '*.token',
        '*.code_hash',
        'err.config',
      ],
      remove: true,
    },
  };
  return to ? pino(options, to) : pino(options);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
