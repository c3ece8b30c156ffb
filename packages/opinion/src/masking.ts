import { createPrivacyLayer } from '@mumian/textcheck';

const privacy = createPrivacyLayer();
/** What the checker leaves alone because it may be meant for the public is no business of another machine either. */
const NUMBERS = /\d{7,}|(?<!\d)\d{3,4}[-\s]\d{7,8}(?!\d)|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** The text as it may leave: personal data as stars, every other character at its place. */
export function maskedText(text: string): string {
  let masked = text;
  for (const { start, end } of privacy.find(text, {}, 'thorough'))
    masked = masked.slice(0, start) + '*'.repeat(end - start) + masked.slice(end);
  return masked.replaceAll(NUMBERS, (found) => '*'.repeat(found.length));
}
