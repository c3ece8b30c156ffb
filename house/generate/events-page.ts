import { z } from 'zod';
import type { EventType } from '../../server/src/platform/events/index.ts';
import type { Wing } from '../../server/src/wing.ts';
import { code, page, table } from './markdown.ts';

/** docs/events.md: what happens, what is told about it, and who then does what. */
export function eventsPage(wings: readonly Wing[]): string {
  const sections = wings
    .filter((wing) => wing.events.length > 0)
    .map((wing) => {
      const rows = wing.events.map((event) => [
        code(event.name),
        event.title,
        payloadOf(event),
        emittersOf(event, wing).map(code).join(', ') || '—',
        reactionsTo(event, wings).join('<br>') || '—',
      ]);
      return `## ${wing.title} \`${wing.name}\`\n\n${table(['event', 'when', 'payload', 'emitted by verb', 'then'], rows)}`;
    });
  return page(
    'Events',
    'An event is written in the transaction of the change that it tells of, delivered at least once, and counted once a reaction.',
    ...sections,
  );
}

function payloadOf(event: EventType): string {
  const { properties = {}, required = [] } = z.toJSONSchema(event.payload, {
    io: 'output',
    unrepresentable: 'any',
  });
  return Object.entries(properties)
    .map(([name, schema]) => code(`${name}${required.includes(name) ? '' : '?'}: ${typeOf(schema)}`))
    .join(' ');
}

function typeOf(schema: z.core.JSONSchema._JSONSchema): string {
  if (typeof schema === 'boolean') return 'any';
  if (schema.enum) return schema.enum.join(' / ');
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' / ');
  if (schema.type === 'array' && schema.items && !Array.isArray(schema.items))
    return `${typeOf(schema.items)}[]`;
  return schema.format ?? [schema.type ?? 'any'].flat().join(' / ');
}

function emittersOf(event: EventType, wing: Wing): string[] {
  return wing.lifecycles.flatMap((lifecycle) =>
    Object.entries(lifecycle.transitions)
      .filter(([, transition]) => transition.emits?.name === event.name)
      .map(([verb]) => `${lifecycle.noun}.${verb}`),
  );
}

function reactionsTo(event: EventType, wings: readonly Wing[]): string[] {
  return wings.flatMap((wing) =>
    wing.reactions
      .filter((reaction) => reaction.event.name === event.name)
      .map((reaction) => `${code(reaction.name)} ${reaction.follows}`),
  );
}
