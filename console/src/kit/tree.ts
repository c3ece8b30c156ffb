/** A row that knows its parent, as flat lists of a tree are sent. */
export interface Rooted {
  id: string;
  parentId?: string | null | undefined;
}

export interface Branch<Row extends Rooted> {
  row: Row;
  children: Branch<Row>[];
}

/**
 * Builds the tree of a flat list, keeping the order of the list among siblings. A row whose parent is not in the list
 * (the top of a reader's reach) becomes a root; rows that form a circle are left out, since they have no top.
 */
export function growTree<Row extends Rooted>(rows: readonly Row[]): Branch<Row>[] {
  const branches = new Map(rows.map((row) => [row.id, { row, children: [] } as Branch<Row>]));
  const roots: Branch<Row>[] = [];
  for (const branch of branches.values()) {
    const parent = branch.row.parentId ? branches.get(branch.row.parentId) : undefined;
    (parent ? parent.children : roots).push(branch);
  }
  return roots;
}

/** The path from the top down to the row with this id, itself included; empty when it is not in the list. */
export function pathTo<Row extends Rooted>(rows: readonly Row[], id: string): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const path: Row[] = [];
  for (let row = byId.get(id); row && !path.includes(row); row = byId.get(row.parentId ?? ''))
    path.unshift(row);
  return path;
}
