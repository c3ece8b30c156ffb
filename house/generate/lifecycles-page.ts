import type { Lifecycle } from '../../server/src/platform/lifecycle/index.ts';
import type { Wing } from '../../server/src/wing.ts';
import { code, page, table } from './markdown.ts';

/** docs/lifecycles.md: the state diagram and the table of transitions of every lifecycle. */
export function lifecyclesPage(wings: readonly Wing[]): string {
  const sections = wings.flatMap((wing) =>
    wing.lifecycles.map((lifecycle) =>
      [
        `## ${lifecycle.title} \`${lifecycle.noun}\` (${wing.name})`,
        diagram(lifecycle),
        table(['state', 'label', 'phase', 'final'], states(lifecycle)),
        table(
          ['verb', 'label', 'from', 'to', 'permission', 'asks for', 'emits', 'clause'],
          transitions(lifecycle),
        ),
      ].join('\n\n'),
    ),
  );
  return page(
    'Lifecycles',
    'Each is a constant table beside its noun; `transition()` is the only writer of the state column.',
    ...sections,
  );
}

function diagram({ initial, states, transitions }: Lifecycle): string {
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...Object.entries(states).map(([name, state]) => `  state "${state.label}" as ${nodeOf(name)}`),
    ...initial.map((name) => `  [*] --> ${nodeOf(name)}`),
    ...Object.values(transitions).flatMap((transition) =>
      transition.from.map((from) => `  ${nodeOf(from)} --> ${nodeOf(transition.to)} : ${transition.label}`),
    ),
    ...Object.entries(states)
      .filter(([, state]) => state.final)
      .map(([name]) => `  ${nodeOf(name)} --> [*]`),
    '```',
  ].join('\n');
}

/** Mermaid takes no hyphen in the name of a state. */
function nodeOf(state: string): string {
  return state.replaceAll('-', '_');
}

function states({ states }: Lifecycle): string[][] {
  return Object.entries(states).map(([name, { label, phase, final }]) => [
    code(name),
    label,
    phase,
    final ? 'yes' : '',
  ]);
}

function transitions({ transitions }: Lifecycle): string[][] {
  return Object.entries(transitions).map(([verb, transition]) => [
    code(verb),
    transition.label,
    transition.from.map(code).join(' '),
    code(transition.to),
    code(transition.permission),
    [
      ...(transition.reason ? ['a reason'] : []),
      ...(transition.notBy ?? []).map((other) => `another person than ${code(other)}`),
    ].join(', '),
    transition.emits ? code(transition.emits.name) : '',
    transition.clause ?? '',
  ]);
}
