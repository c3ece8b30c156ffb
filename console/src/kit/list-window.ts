/** The slice of a long list of equally high rows that has to stand in the document. */
export interface ListWindow {
  first: number;
  /** One past the last row. */
  end: number;
}

const overscan = 8;

/** Which of `count` rows to draw, given the scroll position and the height of the view, all in CSS pixels. */
export function listWindow(
  count: number,
  rowHeight: number,
  scrollTop: number,
  viewHeight: number,
): ListWindow {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - overscan);
  const end = Math.min(count, Math.ceil((scrollTop + viewHeight) / rowHeight) + overscan);
  return { first: Math.min(first, end), end };
}

/** The scroll position that brings a row into view below a sticky head, moving no further than needed. */
export function scrollToRow(
  row: number,
  rowHeight: number,
  scrollTop: number,
  viewHeight: number,
  headHeight: number,
): number {
  const top = row * rowHeight;
  const room = viewHeight - headHeight;
  if (top < scrollTop) return top;
  return top + rowHeight > scrollTop + room ? top + rowHeight - room : scrollTop;
}

/** Whether the view has come so near to the end that the next page should be fetched. */
export function nearEnd(count: number, rowHeight: number, scrollTop: number, viewHeight: number): boolean {
  return count * rowHeight - (scrollTop + viewHeight) < 12 * rowHeight;
}
