import type { Actor } from '../../src/platform/operation/index.ts';

/** Whoever acts in the history: the account of a person, as a session would name it. */
export type Player = Extract<Actor, { kind: 'person' }>;

/** The persons of the history. */
export interface Cast {
  monitor: Player;
  supervisor: Player;
  /** By the slug of the site. */
  managers: ReadonlyMap<string, Player>;
}
