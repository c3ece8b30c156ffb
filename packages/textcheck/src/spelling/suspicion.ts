import { EDGE, UNKNOWN } from './alphabet.ts';
import type { LanguageModel } from './language-model.ts';
import { WindowHashes } from './window-hash.ts';

/** A place inside a window of five tokens that is known this often needs no second look. */
const USUAL = 3;
const WINDOW = 5;

/**
 * The cheap look that every token gets: which places may hold a wrong character. A place is passed over when it lies
 * inside a usual window, or when what stands around it makes it expected.
 * @param surprise in nats, forward and backward together: how unexpected a place must be
 */
export function suspiciousPlaces(model: LanguageModel, tokens: Uint16Array, surprise: number): Uint8Array {
  const length = tokens.length;
  const suspicious = new Uint8Array(length).fill(1);
  markUsual(model, tokens, suspicious);
  for (let place = 0; place < length; place++) {
    if (suspicious[place] === 0) continue;
    const token = tokens[place] as number;
    if (token === EDGE || token === UNKNOWN) suspicious[place] = 0;
    else if (-model.forward(tokens, place, token) - model.backward(tokens, place, token) < surprise)
      suspicious[place] = 0;
  }
  return suspicious;
}

/**
 * Passes over every place that is no end of a usual window. From the first place not yet passed over, the window that
 * reaches furthest is asked first: where the text is usual, one question in three places is enough.
 */
function markUsual(model: LanguageModel, tokens: Uint16Array, suspicious: Uint8Array): void {
  const windows = new WindowHashes(model.codes, tokens);
  const last = tokens.length - WINDOW;
  const unusual = new Uint8Array(tokens.length);
  for (let place = 1; place < tokens.length - 1; place++) {
    for (let start = Math.min(place - 1, last); start >= 0 && start >= place - WINDOW + 2; start--) {
      if (unusual[start] === 1) continue;
      if (model.counts.count(windows.one(start, WINDOW), windows.two(start, WINDOW)) < USUAL) {
        unusual[start] = 1;
        continue;
      }
      const end = start + WINDOW - 2;
      while (place <= end) suspicious[place++] = 0;
      place = end;
      break;
    }
  }
}
