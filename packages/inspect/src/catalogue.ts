import { accessibilityEntries } from './catalogue/accessibility.ts';
import { contentEntries } from './catalogue/content.ts';
import type { CatalogueEntries, CatalogueEntry } from './catalogue/entry.ts';
import { linkEntries } from './catalogue/link.ts';
import { reachEntries } from './catalogue/reach.ts';
import { securityEntries } from './catalogue/security.ts';
import { textEntries } from './catalogue/text.ts';

export type { CatalogueEntry };

/** Changes with every entry and every rule behind one; kept with every report. */
export const CATALOGUE_VERSION = '2026.7';

/** All findings that an inspection can make, in the order in which they are reported. */
export const catalogue = {
  ...reachEntries,
  ...securityEntries,
  ...contentEntries,
  ...linkEntries,
  ...accessibilityEntries,
  ...textEntries,
} as const satisfies CatalogueEntries;

export type FindingCode = keyof typeof catalogue;

/** The codes in the order in which they are reported. */
export const findingCodes = Object.keys(catalogue) as readonly FindingCode[];
