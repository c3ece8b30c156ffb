import { accountHolders, type DemoAccountHolder, staff } from './account.ts';
import { type DemoMediaAccount, mediaAccounts } from './media-account.ts';
import type { DemoPerson } from './person.ts';
import { type DemoSite, persons, sites } from './site.ts';
import { type DemoUnit, units } from './unit.ts';

/** The whole demo city 木棉市: of the size of a real one, every name and number invented. */
export interface DemoCity {
  units: readonly DemoUnit[];
  persons: readonly DemoPerson[];
  sites: readonly DemoSite[];
  mediaAccounts: readonly DemoMediaAccount[];
  accountHolders: readonly DemoAccountHolder[];
}

export const demoCity: DemoCity = {
  units,
  persons: [...staff, ...persons],
  sites,
  mediaAccounts,
  accountHolders,
};
