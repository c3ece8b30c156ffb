/** Things by a name that several of them share, each group in the order in which it came. */
export function grouped<Thing, Name>(
  things: readonly Thing[],
  nameOf: (thing: Thing) => Name,
): Map<Name, Thing[]> {
  const groups = new Map<Name, Thing[]>();
  for (const thing of things) {
    const name = nameOf(thing);
    const group = groups.get(name);
    if (group) group.push(thing);
    else groups.set(name, [thing]);
  }
  return groups;
}
