import { EDGE, UNKNOWN } from './alphabet.ts';
import type { LanguageModel } from './language-model.ts';
import { BASE_ONE, BASE_TWO, POWERS_ONE, POWERS_TWO } from './window-hash.ts';

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

function markUsual(model: LanguageModel, tokens: Uint16Array, suspicious: Uint8Array): void {
  const { one, two } = model.codes;
  const lastOne = POWERS_ONE[WINDOW] as number;
  const lastTwo = POWERS_TWO[WINDOW] as number;
  let h1 = 0;
  let h2 = 0;
  for (let place = 0; place < tokens.length; place++) {
    const token = tokens[place] as number;
    h1 = (Math.imul(h1, BASE_ONE) + (one[token] as number)) | 0;
    h2 = (Math.imul(h2, BASE_TWO) + (two[token] as number)) | 0;
    if (place >= WINDOW) {
      const gone = tokens[place - WINDOW] as number;
      h1 = (h1 - Math.imul(one[gone] as number, lastOne)) | 0;
      h2 = (h2 - Math.imul(two[gone] as number, lastTwo)) | 0;
    }
    if (place >= WINDOW - 1 && model.counts.count(h1, h2) >= USUAL)
      suspicious[place - 1] = suspicious[place - 2] = suspicious[place - 3] = 0;
  }
}
