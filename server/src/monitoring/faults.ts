import { type CatalogueEntry, catalogue, type FindingCode, isJudgedOnPage } from '@mumian/inspect';
import type { Fault } from '../wing.ts';
import { recheckFaults } from './recheck.ts';

/** Codes that an inspection reports as faults; the uncounted ones say that something was not measured. */
const faultCodes = (Object.keys(catalogue) as FindingCode[]).filter((code) => catalogue[code].counted);

/** Codes whose checks never call a finding certain: they begin in shadow. The others are measured in `bench/`. */
const UNPROVEN: readonly FindingCode[] = ['column.unreadable', 'content.duplicate'];

/** The inspection's catalogue as faults of this wing; measured again by `recheck.ts`. */
export const monitoringFaults: Fault[] = faultCodes.map((code) => {
  const { title, clause, failing, severity, cause, remedy, edition }: CatalogueEntry = catalogue[code];
  return {
    ...{ code, title, clause, failing, severity, cause, remedy },
    ...(edition === undefined ? {} : { version: String(edition) }),
    ...(UNPROVEN.includes(code) ? {} : { earned: true }),
    ...(isJudgedOnPage(code) ? { triable: true } : {}),
    recheck: recheckFaults,
  };
});
