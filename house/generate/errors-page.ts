import type { ErrorCatalogue } from '../../server/src/platform/errors/index.ts';
import { code, page, table } from './markdown.ts';

/** docs/errors.md: every `code` that a problem+json answer may carry. */
export function errorsPage(catalogues: readonly ErrorCatalogue[]): string {
  const rows = catalogues.flatMap(({ wing, entries }) =>
    Object.entries(entries).map(([key, { status, title, clause }]) => [
      code(`${wing}.${key}`),
      String(status),
      title,
      clause ?? '',
    ]),
  );
  return page(
    'Errors',
    'Refusals are `application/problem+json` (RFC 9457). `code` never changes its meaning; `detail` is a Chinese sentence that says what to do.',
    table(['code', 'status', 'title', 'clause'], rows),
  );
}
