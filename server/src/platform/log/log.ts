import { type Logger, pino } from 'pino';

/** Structured log on standard output. Cookies, passwords, codes and connection strings never reach it. */
export function createLog(level: string, part: string): Logger {
  return pino({
    level,
    base: { part },
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
  });
}
