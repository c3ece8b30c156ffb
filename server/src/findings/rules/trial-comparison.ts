import { sql } from 'kysely';
import type { Ctx } from '../../platform/operation/index.ts';
import type { Sighting } from '../../wing.ts';
import { isOpen } from '../ledger/finding-states.ts';
import { fingerprintOf, formerFingerprint } from '../ledger/fingerprint.ts';
import { LIMITS, storableText } from '../ledger/sighting-size.ts';
import type { TrialChange } from './trial-states.ts';

/** One place where the ledger and the rule as it is now differ. */
export interface TrialPlace {
  change: TrialChange;
  siteId: string;
  /** The finding that stays away; of a place that appears, one that was settled before. */
  findingId: string | null;
  url: string;
  place: string;
  snippet: string;
}

/** Places of each kind that are kept to be looked at; more are counted alone. */
const KEPT_PLACES = 500;

/** What the rule finds against what is open in the ledger; `shown` are the findings that the pages read would show. */
export async function compared(
  ctx: Ctx,
  code: string,
  { shown, sightings }: { shown: readonly string[]; sightings: readonly Sighting[] },
) {
  const ledger = await findingsOf(ctx, code);
  const known = new Map(ledger.map((finding) => [finding.fingerprint, finding]));
  const found = new Set<string>();
  const appears: TrialPlace[] = [];
  let [appearing, staying] = [0, 0];
  for (const sighting of sightings) {
    const { siteId } = sighting;
    const print = fingerprintOf(siteId, code, sighting);
    if (found.has(print)) continue;
    found.add(print);
    const finding = known.get(print) ?? known.get(formerFingerprint(siteId, code, sighting));
    if (finding) found.add(finding.fingerprint);
    if (finding && isOpen(finding.state)) {
      staying += 1;
      continue;
    }
    appearing += 1;
    if (appears.length < KEPT_PLACES)
      appears.push({ ...placeOf(sighting), change: 'appears', siteId, findingId: finding?.id ?? null });
  }
  const wanted = new Set(shown);
  const gone = ledger.filter(
    ({ id, state, fingerprint }) => wanted.has(id) && isOpen(state) && !found.has(fingerprint),
  );
  const disappears = gone.slice(0, KEPT_PLACES).map(
    (finding): TrialPlace => ({
      ...placeOf(finding),
      ...{ change: 'disappears', siteId: finding.site_id, findingId: finding.id },
    }),
  );
  return { appearing, staying, disappearing: gone.length, places: [...appears, ...disappears] };
}

function findingsOf(ctx: Ctx, code: string) {
  return ctx.tx
    .selectFrom('findings.finding')
    .select(['id', 'site_id', 'fingerprint', 'state', 'url', 'place', 'snippet'])
    .where('code', '=', code)
    .orderBy(sql`last_seen_at desc`)
    .orderBy('id')
    .execute();
}

function placeOf({ url, place, snippet }: Pick<Sighting, 'url' | 'place' | 'snippet'>) {
  return {
    url: storableText(url ?? '', LIMITS.url),
    place: storableText(place, LIMITS.place),
    snippet: storableText(snippet ?? '', LIMITS.snippet),
  };
}
