import type { Wing } from './wing.ts';

/** The wings, once it is certain that no two of them say the same word: names, codes, routes, reactions, jobs. */
export function joined(wings: Wing[]): Wing[] {
  unique('wing', wings, (wing) => [wing.name]);
  unique('route', wings, (wing) => wing.routes.map((route) => `${route.method} ${route.path}`));
  unique('job', wings, (wing) => wing.jobs.map((job) => job.name));
  unique('event', wings, (wing) => wing.events.map((event) => event.name));
  unique('reaction', wings, (wing) => wing.reactions.map((reaction) => reaction.name));
  unique('permission', wings, (wing) => wing.permissions.map((permission) => permission.name));
  unique('vocabulary', wings, (wing) => wing.vocabularies.map((vocabulary) => vocabulary.name));
  unique('fault', wings, (wing) => wing.faults.map((fault) => fault.code));
  unique('count or todo', wings, (wing) => [...wing.counts, ...wing.todos].map((count) => count.code));
  return wings;
}

function unique(what: string, wings: readonly Wing[], namesOf: (wing: Wing) => string[]): void {
  const seen = new Set<string>();
  for (const name of wings.flatMap(namesOf)) {
    if (seen.has(name)) throw new Error(`${what} ${name} is registered twice`);
    seen.add(name);
  }
}
