import type { EventType } from '../events/index.ts';
import { type Vocabulary, vocabulary } from '../vocabulary/index.ts';

export interface State {
  /** The word officials use. */
  label: string;
  /** Phases group states for people. */
  phase: string;
  final?: true;
}

export interface Transition<StateName extends string> {
  /** The verb on the button. */
  label: string;
  from: readonly StateName[];
  to: StateName;
  permission: string;
  /** Whether the one who acts must say why. */
  reason?: 'required';
  /** Verbs whose actor may not do this one on the same object (four eyes). */
  notBy?: readonly string[];
  /** Event of the change; payload `{id}`-shaped facts are built by the operation. */
  emits?: EventType;
  /** The clause that gives this step its rule. */
  clause?: string;
}

/** A fixed lifecycle as a constant table beside its noun. No callbacks: what follows stands in reactions. */
export interface Lifecycle<StateName extends string = string, Verb extends string = string> {
  noun: string;
  title: string;
  /** `schema.table` whose `state` column only `transition()` writes. */
  table: string;
  initial: readonly StateName[];
  states: Readonly<Record<StateName, State>>;
  transitions: Readonly<Record<Verb, Transition<StateName>>>;
  vocabulary: Vocabulary<StateName>;
}

/** Declares a lifecycle; the vocabulary of its states comes with it. */
export function lifecycle<const StateName extends string, const Verb extends string>(
  of: Omit<Lifecycle<StateName, Verb>, 'vocabulary'>,
): Lifecycle<StateName, Verb> {
  const labels = Object.fromEntries(
    Object.entries<State>(of.states).map(([name, state]) => [name, state.label]),
  ) as Record<StateName, string>;
  return { ...of, vocabulary: vocabulary(`${of.noun}-state`, `${of.title}状态`, labels) };
}

/** Why this verb can't be done in this state, in Chinese; empty when it can. */
export function stateRefusals<StateName extends string, Verb extends string>(
  table: Lifecycle<StateName, Verb>,
  verb: Verb,
  state: StateName,
): string[] {
  const transition = table.transitions[verb];
  if (transition.from.includes(state)) return [];
  const allowed = transition.from.map((from) => `“${table.states[from].label}”`).join('、');
  return [`${table.title}现为“${table.states[state].label}”，只有${allowed}时才能${transition.label}`];
}
