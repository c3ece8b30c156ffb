import type { XmlHandler } from './xml.ts';

/**
 * Follows the text of runs (ECMA-376 part 1, 17.3.3) and hands it on in pieces, a tab as `tab`. Deleted text, field codes
 * and the second reading of drawings (mc:Fallback) are left out.
 */
export function followRuns(tab: string, take: (piece: string) => void): Required<XmlHandler> {
  let [isText, fallbacks] = [false, 0];
  const add = (piece: string): void => {
    if (fallbacks === 0) take(piece);
  };
  return {
    open: (name) => {
      if (name === 'Fallback') fallbacks += 1;
      else if (name === 't') isText = true;
      else if (name === 'tab') add(tab);
      else if (name === 'br' || name === 'cr') add('\n');
      else if (name === 'noBreakHyphen') add('-');
    },
    text: (piece) => {
      if (isText) add(piece);
    },
    close: (name) => {
      if (name === 'Fallback') fallbacks -= 1;
      else if (name === 't') isText = false;
    },
  };
}
