import type { EventType } from '../platform/events/index.ts';
import { type Vocabulary, vocabulary } from '../platform/vocabulary/index.ts';

/**
 * Events of which other systems may be told: ids and small facts alone, no words of people. Whatever is not named here
 * stays inside.
 */
const OUTGOING: readonly string[] = [
  'site.changed',
  'site.many-registered',
  'finding.raised',
  'finding.reopened',
  'finding.resolved',
  'finding.confirmed',
  'finding.dismissed',
  'inspection.finished',
  'order.issued',
  'order.moved',
  'order.due-changed',
  'order.transferred',
  'order.asked',
  'order.answered',
  'ladder.proposed',
  'ladder.taken',
  'job.parked',
];

/** Type of a test message, which is no event. */
export const TEST_EVENT = 'webhook.test';

/** The events that may be subscribed to. @throws Error where one of them does not exist */
export function outgoingEvents(all: readonly EventType[]): EventType[] {
  return OUTGOING.map((name) => {
    const found = all.find((event) => event.name === name);
    if (!found) throw new Error(`webhooks offer the event ${name}, which does not exist`);
    return found;
  });
}

/** The same as a list of words for forms. */
export function webhookEventWords(events: readonly EventType[]): Vocabulary {
  return vocabulary(
    'webhook-event',
    '可推送的事件',
    Object.fromEntries(events.map(({ name, title }) => [name, title])),
  );
}
