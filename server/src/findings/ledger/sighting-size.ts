import type { Sighting } from '../../wing.ts';

/** A site decides what it shows us, so each part of a sighting is cut to what a person can use. Characters. */
export const LIMITS = {
  place: 2000,
  url: 2000,
  snippet: 500,
  evidenceText: 1000,
  evidenceItems: 50,
  evidence: 16_000,
};

/**
 * Cuts a sighting to size and makes its text storable (no NUL, no lone surrogates). Evidence that is too large even
 * after its long texts and lists were cut keeps only the note of its size.
 */
export function sized(sighting: Sighting): Sighting {
  const evidence = cutValue(sighting.evidence) as Record<string, unknown>;
  const size = JSON.stringify(evidence).length;
  return {
    ...sighting,
    place: storableText(sighting.place, LIMITS.place),
    url: sighting.url === null ? null : storableText(sighting.url, LIMITS.url),
    snippet: sighting.snippet === null ? null : storableText(sighting.snippet, LIMITS.snippet),
    evidence: size <= LIMITS.evidence ? evidence : { omitted: `${size} characters` },
  };
}

/** Text from outside, at most `max` characters of it, without what PostgreSQL cannot store. */
export function storableText(text: string, max: number): string {
  return text.slice(0, max).toWellFormed().replaceAll('\0', '\uFFFD');
}

function cutValue(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value, LIMITS.evidenceText);
  if (Array.isArray(value)) return value.slice(0, LIMITS.evidenceItems).map(cutValue);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).slice(0, LIMITS.evidenceItems);
  return Object.fromEntries(
    entries.map(([name, inner]) => [storableText(name, LIMITS.evidenceText), cutValue(inner)]),
  );
}
