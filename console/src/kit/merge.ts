/** One field that both sides changed, each in another way. */
export interface FieldConflict<Value> {
  field: string;
  base: Value;
  theirs: Value;
  mine: Value;
}

export interface Merge<Form> {
  /** Their latest version with my changes laid over it; in a conflict mine stands until the reader decides. */
  merged: Form;
  /** Fields that only they changed, so that the reader sees what came in. */
  incoming: (keyof Form & string)[];
  conflicts: FieldConflict<Form[keyof Form]>[];
}

function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(left ?? null) === JSON.stringify(right ?? null);
}

/**
 * Merges a form with what another person saved in the meantime, so that nothing typed is lost and nothing saved is
 * overwritten unseen. All three forms carry the same fields.
 */
export function mergeForms<Form extends object>(base: Form, theirs: Form, mine: Form): Merge<Form> {
  const merged = { ...theirs };
  const incoming: (keyof Form & string)[] = [];
  const conflicts: FieldConflict<Form[keyof Form]>[] = [];
  for (const field of Object.keys(base) as (keyof Form & string)[]) {
    const iChanged = !same(base[field], mine[field]);
    const theyChanged = !same(base[field], theirs[field]);
    if (iChanged) merged[field] = mine[field];
    else if (theyChanged) incoming.push(field);
    if (iChanged && theyChanged && !same(mine[field], theirs[field])) {
      conflicts.push({ field, base: base[field], theirs: theirs[field], mine: mine[field] });
    }
  }
  return { merged, incoming, conflicts };
}
