import { createReviewer, type Reviewer } from '@mumian/opinion';
import { SecretLost } from '../../platform/secrets/index.ts';
import type { ChannelSettings } from '../channel-settings.ts';
import { OPINION_KEY } from './opinion-service.ts';

/** The model server, as far as it must be known to be asked. */
export interface AskedService {
  url: string;
  model: string;
  key_sealed: Buffer | null;
}

/** Somebody to ask, for at most so many requests of a full batch; tokens are counted by the day. */
export async function reviewerOf(
  { url, model, key_sealed }: AskedService,
  requests: number,
  { box, outgoing, modelWithinMs }: ChannelSettings,
): Promise<Reviewer | 'secret-lost'> {
  let key: string | undefined;
  try {
    key = key_sealed === null ? undefined : await box.open(OPINION_KEY, key_sealed);
  } catch (error) {
    if (error instanceof SecretLost) return 'secret-lost';
    throw error;
  }
  const characters = Number.MAX_SAFE_INTEGER;
  return createReviewer({
    ...{ url, model, key, allowPrivate: outgoing.allowPrivate ?? false },
    budget: { requests, characters, tokens: characters },
    ...(modelWithinMs === undefined ? {} : { timeoutMs: modelWithinMs }),
  });
}

/** The most that a single answer counts for, whatever it says of itself. */
const MOST_TOKENS = 1_000_000_000;

/** Tokens that an endpoint says it has used, as they can be counted on. */
export function countedTokens(said: number): number {
  return Math.trunc(Math.min(Math.max(0, said), MOST_TOKENS));
}
