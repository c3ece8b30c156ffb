import { catalogue, type FindingCode, findingCodes } from './catalogue.ts';
import { SEVERITY_ORDER } from './report-chart.ts';

/** The codes in the order in which an official reads of them: what cannot wait comes first. */
export const gravestFirst: readonly FindingCode[] = [...findingCodes].sort(
  (one, other) =>
    SEVERITY_ORDER.indexOf(catalogue[one].severity) - SEVERITY_ORDER.indexOf(catalogue[other].severity),
);

/** Codes of what texts say, which an editor mends with the original at hand. */
export function isOfText(code: FindingCode): boolean {
  return code.startsWith('text.');
}
