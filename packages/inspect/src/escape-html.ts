const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/**
 * Text from a crawled page as inert HTML text or attribute value. Control characters and those that turn the
 * direction of writing (which make an address look like another) are shown as U+FFFD.
 */
export function escapeHtml(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
    .replace(/[&<>"'`]/g, (character) => ESCAPES[character] ?? character);
}
