/** Of the readers of pages: raised when one of them reads something else out of a page than before. Kept with every report. */
export const READERS_VERSION = '2026.1';
