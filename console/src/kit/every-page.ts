import type { Page } from './server-pages.ts';

/** Reads a list to its end: for lists that are small by nature and needed whole, like a tree. */
export async function everyPage<Row>(
  read: (after: string | undefined) => Promise<Page<Row>>,
): Promise<Row[]> {
  const rows: Row[] = [];
  let after: string | undefined;
  do {
    const page = await read(after);
    rows.push(...page.items);
    after = page.next ?? undefined;
  } while (after);
  return rows;
}
