import type { Confusions } from '../src/spelling/confusion-table.ts';
import type { LanguageModel } from '../src/spelling/language-model.ts';

/** Share of paragraphs that get a mistake, and that a mistake is followed by another. */
const SPOILT = 0.6;
const ANOTHER = 0.25;
const MOST = 3;
/** Rarer characters than this (natural logarithm of their share) are seldom typed by mistake either. */
const RARE = -13;
const RARE_LOSS = 3;

/** Puts mistakes into clean text as people make them: by the confusions of the model, the likelier the oftener. */
export class Mistakes {
  readonly #written = new Map<number, { token: number; weight: number }[]>();
  #state: number;

  constructor(confusions: Confusions, model: LanguageModel, size: number, seed: number) {
    this.#state = seed;
    for (let token = 0; token < size; token++) {
      const loss = model.single(token) > RARE ? 0 : RARE_LOSS;
      for (const { token: meant, channel } of confusions.of(token)) {
        const list = this.#written.get(meant) ?? [];
        list.push({ token, weight: Math.exp(channel - loss) });
        this.#written.set(meant, list);
      }
    }
  }

  /** A copy with up to three mistakes, or none. */
  spoil(tokens: Uint16Array): Uint16Array {
    const spoilt = tokens.slice();
    if (this.#chance() >= SPOILT) return spoilt;
    for (let mistakes = 0; mistakes < MOST; mistakes++) {
      const place = 1 + Math.floor(this.#chance() * (tokens.length - 2));
      spoilt[place] = this.#drawn(tokens[place] ?? 0);
      if (this.#chance() >= ANOTHER) break;
    }
    return spoilt;
  }

  #drawn(meant: number): number {
    const list = this.#written.get(meant) ?? [];
    let rest = this.#chance() * list.reduce((sum, { weight }) => sum + weight, 0);
    for (const { token, weight } of list) {
      rest -= weight;
      if (rest <= 0) return token;
    }
    return meant;
  }

  /** A linear congruential generator: the same build twice gives the same file. */
  #chance(): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) | 0;
    return (this.#state >>> 0) / 0x1_0000_0000;
  }
}
