/** Pages on which a fault must be seen before it can be the template's. */
const LEAST_PAGES = 10;

/**
 * Whether a fault that many pages share is their template's, and so one fault: more than half of the pages that could
 * have it do.
 */
export function isTemplateFault(pagesWithFault: number, pagesRead: number): boolean {
  return pagesRead >= LEAST_PAGES && pagesWithFault * 2 > pagesRead;
}
