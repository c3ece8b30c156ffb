import { z } from 'zod';
import { idSchema } from '../platform/database/index.ts';
import { eventType } from '../platform/events/index.ts';

const ofSite = z.strictObject({ siteId: idSchema, findingIds: z.array(idSchema) });

/** A look at a site has seen faults that were not on its ledger, or were resolved: one event for all of them. */
export const findingRaised = eventType('finding.raised', '网站新登记或再次发现了问题', ofSite);

/** What was resolved, or dismissed by a suppression that has ended, waits for a person again. */
export const findingReopened = eventType('finding.reopened', '问题再次发现，或误报豁免已失效', ofSite);

/** A look at a site no longer sees these faults. */
export const findingResolved = eventType('finding.resolved', '问题经检查已消除', ofSite);

/** A person holds these findings to be true. */
export const findingConfirmed = eventType('finding.confirmed', '问题经研判确认', ofSite);

/** A person, or a suppression, holds these findings to be none. */
export const findingDismissed = eventType('finding.dismissed', '问题经研判为误报或重复', ofSite);

/** A verdict was taken back: these findings wait for a person again. */
export const findingReconsidered = eventType('finding.reconsidered', '问题的研判被撤回', ofSite);

/** A public error report waits for a unit's answer. */
export const errorReportPassedOn = eventType(
  'error-report.passed-on',
  '找错留言已转办或退回重办',
  z.strictObject({ reportId: idSchema, unitId: idSchema }),
);

/** A rule is to be tried on the pages that are kept. */
export const ruleTrialAsked = eventType(
  'rule.trial-asked',
  '要求试运行规则',
  z.strictObject({ trialId: idSchema }),
);

/** Findings of a site are to be measured again. */
export const recheckAsked = eventType(
  'finding.recheck-asked',
  '要求复测问题',
  z.strictObject({ siteId: idSchema, recheckIds: z.array(idSchema) }),
);

/** Rechecks of a site's findings were answered. */
export const findingRechecked = eventType(
  'finding.rechecked',
  '问题的复测有了结果',
  z.strictObject({
    siteId: idSchema,
    findingIds: z.array(idSchema),
    answers: z.array(
      z.strictObject({
        findingId: idSchema,
        recheckId: idSchema,
        outcome: z.enum(['gone', 'there', 'unmeasured']),
      }),
    ),
  }),
);
