/** A finding that is measured again, as far as the measurement needs it. */
export interface Suspect {
  readonly id: string;
  readonly code: string;
  readonly url: string | null;
  /** The finding's evidence, and under `text` its snippet. */
  readonly evidence: Readonly<Record<string, unknown>>;
}

/** What a second measurement says: gone only where that was measured; otherwise why it could not be. */
export type Verdict =
  | { readonly id: string; readonly outcome: 'gone' | 'there' }
  | { readonly id: string; readonly outcome: 'unmeasured'; readonly reason: string };

type Measured =
  | { readonly outcome: 'gone' | 'there' }
  | { readonly outcome: 'unmeasured'; readonly reason: string };

export const GONE: Measured = { outcome: 'gone' };
export const THERE: Measured = { outcome: 'there' };
export const unmeasured = (reason: string): Measured => ({ outcome: 'unmeasured', reason });

/** Addresses of the pages that the evidence names, the first few. */
export function evidencePages({ evidence }: Suspect, most: number): string[] {
  const pages: unknown = evidence.pages;
  if (!Array.isArray(pages)) return [];
  return pages.flatMap((each) => (typeof each?.url === 'string' ? [each.url as string] : [])).slice(0, most);
}

/** The address that is at fault, where it is not the page itself. */
export function evidenceTarget({ evidence }: Suspect): string | null {
  return typeof evidence.target === 'string' ? evidence.target : null;
}

/** Words of a list in the evidence. */
export function evidenceWords({ evidence }: Suspect, name: string): string[] {
  const words: unknown = evidence[name];
  return Array.isArray(words) ? words.filter((each) => typeof each === 'string') : [];
}
