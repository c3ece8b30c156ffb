const grouped = new Intl.NumberFormat('zh-CN');

/** A whole number with thousands grouped; a dash where nothing was measured. */
export function formatNumber(value: number | null | undefined): string {
  return value === null || value === undefined ? '—' : grouped.format(value);
}

/** The length of a list: exact, or with 约 where the server only estimated it. */
export function formatTotal(total: number, exact: boolean): string {
  return exact ? grouped.format(total) : `约 ${grouped.format(total)}`;
}
