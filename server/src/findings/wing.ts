import type { CityCalendar, Fault, Wing } from '../wing.ts';
import { findingsErrors } from './errors.ts';
import {
  errorReportPassedOn,
  findingConfirmed,
  findingDismissed,
  findingRaised,
  findingRechecked,
  findingReconsidered,
  findingReopened,
  findingResolved,
  recheckAsked,
  ruleTrialAsked,
} from './events.ts';
import { certainties, failings, severities } from './failings.ts';
import { findingRoutes } from './finding-routes.ts';
import {
  answerOverdueEveryTenMinutes,
  answerOverdueJob,
  endSuppressionsEveryNight,
  endSuppressionsJob,
  tryChangedRulesJob,
} from './jobs.ts';
import { detectionReactions } from './ledger/detection.ts';
import { faultVocabulary, requireWholeFaults } from './ledger/fault-list.ts';
import { countOpenFindings, countToTriage } from './ledger/finding-list.ts';
import { findingLifecycle, findingPhases } from './ledger/finding-states.ts';
import { opinionVerdicts } from './opinions/opinion-words.ts';
import { findingReactions } from './reactions.ts';
import { recheckOutcomes } from './rechecks/recheck-outcomes.ts';
import { recheckReaction } from './rechecks/recheck-start.ts';
import { reportCounts, reportTodos } from './reports/report-counts.ts';
import { recountReaction } from './reports/report-recount.ts';
import { reportRoutes } from './reports/report-routes.ts';
import { reportLifecycle } from './reports/report-states.ts';
import { rejectionReasons, reportChannels, reportKinds, reportPhases } from './reports/report-words.ts';
import { ruleRoutes } from './rules/rule-routes.ts';
import { ruleLifecycle } from './rules/rule-states.ts';
import { trialChanges, trialLifecycle, trialReasons } from './rules/trial-states.ts';
import { countTrialsToSee } from './rules/trial-summary.ts';
import { circularImport } from './sources/circular-import.ts';
import { enteredFaults } from './sources/entered-faults.ts';
import { suppressionEnds } from './triage/suppression.ts';
import { suppressionStandings } from './triage/suppression-list.ts';
import {
  dismissalReasons,
  secondLookReasons,
  suppressionScopes,
  verdicts,
} from './triage/verdict-reasons.ts';

const ownFaults = Object.values(enteredFaults);

/**
 * The ledger wing, given the faults that all wings have registered, of which it detects those of the wings below itself,
 * and the calendar that a wing above keeps.
 */
export function findingsWing({
  faults,
  calendar,
}: {
  faults: readonly Fault[];
  calendar: CityCalendar;
}): Wing {
  requireWholeFaults([...faults, ...ownFaults]);
  return {
    name: 'findings',
    title: '问题台账',
    clause: '一',
    needs: ['identity', 'registry'],
    permissions: [
      { name: 'finding.read', label: '查看问题' },
      { name: 'finding.raise', label: '登记问题' },
      { name: 'finding.settle', label: '处置问题' },
      { name: 'finding.triage', label: '研判问题' },
      { name: 'finding.recheck', label: '复测问题' },
      { name: 'error-report.read', label: '查看找错留言' },
      { name: 'error-report.enter', label: '登记找错留言' },
      { name: 'error-report.handle', label: '转办和办结找错留言' },
      { name: 'error-report.answer', label: '答复找错留言' },
      { name: 'error-report.see-reporter', label: '查看找错人信息' },
      { name: 'rule.read', label: '查看规则精度' },
      { name: 'rule.set', label: '启停规则' },
      { name: 'rule.judge', label: '评判规则' },
      { name: 'rule.try', label: '执行规则试运行' },
    ],
    routes: [...findingRoutes, ...ruleRoutes(faults), ...reportRoutes(calendar)],
    jobs: [answerOverdueJob, endSuppressionsJob, tryChangedRulesJob(faults), ...circularImport.jobs],
    cron: [answerOverdueEveryTenMinutes, endSuppressionsEveryNight],
    events: [
      findingRaised,
      findingReopened,
      findingResolved,
      findingConfirmed,
      findingDismissed,
      findingReconsidered,
      recheckAsked,
      findingRechecked,
      ruleTrialAsked,
      errorReportPassedOn,
    ],
    reactions: [
      ...detectionReactions(faults),
      recheckReaction(faults),
      ...findingReactions,
      recountReaction(calendar),
    ],
    lifecycles: [findingLifecycle, ruleLifecycle, trialLifecycle, reportLifecycle, circularImport.lifecycle],
    vocabularies: [
      failings,
      severities,
      certainties,
      faultVocabulary([...faults, ...ownFaults]),
      findingLifecycle.vocabulary,
      findingPhases,
      recheckOutcomes,
      opinionVerdicts,
      dismissalReasons,
      secondLookReasons,
      suppressionScopes,
      suppressionEnds,
      suppressionStandings,
      verdicts,
      ruleLifecycle.vocabulary,
      trialLifecycle.vocabulary,
      trialReasons,
      trialChanges,
      reportLifecycle.vocabulary,
      reportChannels,
      reportKinds,
      rejectionReasons,
      reportPhases,
      circularImport.lifecycle.vocabulary,
    ],
    errors: findingsErrors,
    faults: ownFaults,
    counts: [
      {
        code: 'findings-open',
        label: '待处置问题',
        permission: 'finding.read',
        href: '/findings?phase=open',
        value: countOpenFindings,
      },
      ...reportCounts,
      ...failings.values.map((failing) => ({
        code: `findings-${failing}`,
        label: failings.label(failing),
        permission: 'finding.read',
        href: `/findings?phase=open&failing=${failing}`,
        value: (ctx: Parameters<typeof countOpenFindings>[0], within: { unitId?: string | undefined }) =>
          countOpenFindings(ctx, { ...within, failing }),
      })),
    ],
    todos: [
      {
        code: 'findings-to-settle',
        label: '待处置问题',
        advice: '按整改建议修正，复查后自动销号',
        permission: 'finding.read',
        href: '/findings?phase=open',
        value: countOpenFindings,
      },
      {
        code: 'findings-to-triage',
        label: '待研判问题',
        advice: '逐条确认、判误报或请人复看',
        permission: 'finding.triage',
        href: '/triage',
        value: countToTriage,
      },
      {
        code: 'rule-trials-to-see',
        label: '待查看的规则试运行',
        advice: '看更新后的规则新查出、不再查出什么，再确认结果',
        permission: 'rule.set',
        href: '/rules',
        value: countTrialsToSee,
      },
      ...reportTodos,
    ],
  };
}
