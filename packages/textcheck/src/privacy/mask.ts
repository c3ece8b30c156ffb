/** Personal data as it may be shown and logged: the first three and the last two characters, the rest as stars. */
export function masked(text: string): string {
  if (text.length <= 6) return '*'.repeat(text.length);
  return `${text.slice(0, 3)}${'*'.repeat(text.length - 5)}${text.slice(-2)}`;
}
