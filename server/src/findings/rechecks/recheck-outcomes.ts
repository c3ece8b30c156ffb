import { vocabulary } from '../../platform/vocabulary/index.ts';

/** What a second measurement says of a finding. What was not measured keeps it open. */
export const recheckOutcomes = vocabulary('recheck-outcome', '复测结果', {
  gone: '已消除',
  there: '仍存在',
  unmeasured: '未测得',
});

export type RecheckOutcome = (typeof recheckOutcomes.values)[number];
