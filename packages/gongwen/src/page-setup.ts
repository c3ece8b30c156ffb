/** Sizes of GB/T 9704—2012 5 and 6, in the units of the file: twentieths of a point for lengths, half points for type. */

/** Millimetres in twentieths of a point. */
export function mm(length: number): number {
  return Math.round((length / 25.4) * 1440);
}

/** A4 with a type area of 156 mm × 225 mm: 37 mm above, 28 mm to the left (5.2.1). */
export const paper = { width: mm(210), height: mm(297) };
export const typeArea = { width: mm(156), height: mm(225) };
export const margins = { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35) };

/** 22 lines a page and 28 characters a line fill the type area (5.2.2). */
const LINES = 22;
const CHARACTERS = 28;

/** Half points: 二号 22, 三号 16, 四号 14, 小四 12. */
export const size = { two: 44, three: 32, four: 28, smallFour: 24 };

/** 28 points between lines, as offices set 三号: 22 of them fill the type area. */
export const LINE = 28 * 20;

/**
 * Twentieths of a point by which 三号 characters stand closer together, so that 28 of them fill a line: 16 points are a
 * quarter of a point too wide. Set as spacing and not as a grid of characters, which programs count differently.
 */
export const CLOSER = Math.floor(typeArea.width / CHARACTERS) - (size.three / 2) * 20;

/** The width that one 三号 character takes. */
const CHARACTER = (size.three / 2) * 20 + CLOSER;

/** Twentieths of a point from line to line of the grid. */
export const LINE_PITCH = Math.floor(typeArea.height / LINES);

/** So many characters wide. */
export function characters(count: number): number {
  return Math.round(count * CHARACTER);
}

/** Width of a text in characters: what is not full-width counts half. */
export function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (/[\u0020-\u007e]/.test(character) ? 0.5 : 1), 0);
}

export const RED = 'FF0000';
