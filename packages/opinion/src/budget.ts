/** What one run may spend. */
export interface Budget {
  readonly requests: number;
  /** UTF-16 units of text sent, without what stands around it. */
  readonly characters: number;
  /** As the endpoint counts them in `usage.total_tokens`; an endpoint that says nothing is not bound by it. */
  readonly tokens: number;
}

export const DEFAULT_BUDGET: Budget = { requests: 50, characters: 200_000, tokens: 400_000 };

/** What is left of a budget. */
export interface Purse {
  /** Takes the price of a request; false when there is not enough left. */
  pay(characters: number): boolean;
  spent(tokens: number): void;
  readonly used: Budget;
}

export function createPurse(budget: Budget): Purse {
  const used = { requests: 0, characters: 0, tokens: 0 };
  return {
    used,
    pay(characters) {
      if (used.requests + 1 > budget.requests || used.tokens >= budget.tokens) return false;
      if (used.characters + characters > budget.characters) return false;
      used.requests += 1;
      used.characters += characters;
      return true;
    },
    spent(tokens) {
      used.tokens += tokens;
    },
  };
}
