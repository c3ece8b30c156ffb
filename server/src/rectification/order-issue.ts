import { z } from 'zod';
import { type FindingRow, loadFindings } from '../findings/index.ts';
import { authorize, reachOf, type Unit, unitById } from '../identity/index.ts';
import { idSchema, newId } from '../platform/database/index.ts';
import { emit, occurred } from '../platform/events/index.ts';
import { actorName, type Ctx, line, operation } from '../platform/operation/index.ts';
import { record } from '../platform/record/index.ts';
import { cityCalendar } from './city-calendar.ts';
import { nextNumber, shanghaiYear } from './counter.ts';
import { countedDeadline, fixedDeadline, type OrderDeadline, workdaysFor } from './deadline.ts';
import { rectificationErrors } from './errors.ts';
import { orderIssued } from './events.ts';
import { issuingAccess } from './order-access.ts';
import { type Addressing, addressings, type OrderSeverity } from './order-words.ts';

const MOST_AT_ONCE = 500;
const COUNTER = '整改';

export const dateSchema = z.iso.date({ error: '请选择日期' });

interface Sheet {
  unit: Unit;
  severity: OrderSeverity;
  findings: FindingRow[];
}

/**
 * Issues orders for findings a person has confirmed: one to each unit and severity, so that what has to be put right
 * today does not wait for what may take ten days. To operators, the findings of all sites on their platform in one.
 * @throws Refusal `platform.not-found`, `rectification.not-orderable`, `rectification.already-ordered`
 */
export const issueOrders = operation(
  {
    name: 'order.issue',
    summary: '下发整改单',
    permission: 'order.issue',
    input: z.strictObject({
      findingIds: z
        .array(idSchema)
        .min(1, { error: '请选择问题' })
        .max(MOST_AT_ONCE, { error: `一次最多下发 ${MOST_AT_ONCE} 个问题` }),
      addressedAs: addressings.schema.default('sponsor'),
      /** A circular from above sets its own deadline (攀办函〔2017〕11号 引言). */
      circular: z.strictObject({ title: line(200), dueOn: dateSchema }).optional(),
    }),
  },
  async (ctx, input) => {
    const findings = await loadFindings(ctx, input.findingIds);
    const sheets = await sheetsOf(ctx, findings, input.addressedAs);
    for (const { unit } of sheets) await authorize(ctx, issuingAccess, 'issue', { unit_path: unit.path });
    requireOrderable(findings);
    const days = await cityCalendar(ctx);
    const { circular } = input;
    if (circular && fixedDeadline(days, circular.dueOn).dueAt <= ctx.now) {
      throw rectificationErrors.refuse('due-past', {});
    }
    const orderIds: string[] = [];
    for (const sheet of sheets) {
      const deadline = circular
        ? fixedDeadline(days, circular.dueOn)
        : countedDeadline(days, ctx.now, workdaysFor(sheet.severity));
      const about = { addressedAs: input.addressedAs, circular: circular?.title ?? null, deadline };
      orderIds.push(await addOrder(ctx, sheet, about));
    }
    await emit(ctx, occurred(orderIssued, { orderIds }));
    return { orderIds };
  },
);

/** @throws Refusal `rectification.not-orderable` */
function requireOrderable(findings: readonly FindingRow[]): void {
  const stray = findings.filter((finding) => !finding.orderable);
  const [first] = stray;
  if (first) throw rectificationErrors.refuse('not-orderable', { count: stray.length, title: first.title });
}

/** Findings by who has to act and how grave they are, in an order that does not change from call to call. */
async function sheetsOf(ctx: Ctx, findings: readonly FindingRow[], as: Addressing): Promise<Sheet[]> {
  const units = await responsible(ctx, findings, as);
  const sheets = new Map<string, Sheet>();
  for (const finding of findings) {
    const unit = units.get(finding.site_id);
    // A hint is refused as not orderable before any sheet is written.
    const severity = finding.severity === 'hint' ? 'ordinary' : finding.severity;
    if (!unit) throw rectificationErrors.refuse('no-operator', { site: finding.site_name });
    const key = `${unit.path} ${severity}`;
    const sheet = sheets.get(key) ?? { unit, severity, findings: [] };
    sheet.findings.push(finding);
    sheets.set(key, sheet);
  }
  return [...sheets.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sheet]) => sheet);
}

async function responsible(ctx: Ctx, findings: readonly FindingRow[], as: Addressing) {
  const siteIds = [...new Set(findings.map((finding) => finding.site_id))];
  const sites = await ctx.tx
    .selectFrom('registry.site')
    .select(['id', 'unit_id', 'operator_unit_id'])
    .where('id', 'in', siteIds)
    .execute();
  const units = new Map<string, Unit>();
  for (const site of sites) {
    const unitId = as === 'operator' ? site.operator_unit_id : site.unit_id;
    const unit = unitId === null ? undefined : await unitById(ctx, unitId);
    if (unit) units.set(site.id, unit);
  }
  return units;
}

async function addOrder(
  ctx: Ctx,
  { unit, severity, findings }: Sheet,
  about: { addressedAs: Addressing; circular: string | null; deadline: OrderDeadline },
): Promise<string> {
  const id = newId();
  const year = shanghaiYear(ctx.now);
  const serial = await nextNumber(ctx, COUNTER, year);
  const { deadline } = about;
  await ctx.tx
    .insertInto('rectification.order_sheet')
    .values({
      id,
      year,
      serial,
      unit_id: unit.id,
      addressed_as: about.addressedAs,
      issuer_unit_id: await issuerOf(ctx, unit),
      issued_by_name: actorName(ctx.actor),
      severity,
      circular: about.circular,
      state: 'issued',
      issued_at: ctx.now,
      counted_from: deadline.countedFrom,
      counted_days: deadline.countedDays,
      due_on: deadline.dueOn,
      due_at: deadline.dueAt,
      due_provisional: deadline.provisional,
      plan: null,
      note: null,
      submitted_at: null,
      closed_at: null,
      version: 1,
      changed_at: ctx.now,
    })
    .execute();
  await ctx.tx
    .insertInto('rectification.order_item')
    .values(
      findings.map((finding, position) => ({
        ...{ id: newId(), order_id: id, finding_id: finding.id, position, active: true },
        ...{ outcome: null, outcome_reason: null, outcome_at: null },
      })),
    )
    .execute();
  await record(ctx, {
    noun: 'order',
    id,
    verb: 'issue',
    after: {
      state: 'issued',
      unitId: unit.id,
      severity,
      findings: findings.length,
      dueOn: deadline.dueOn,
      circular: about.circular,
    },
  });
  return id;
}

/** The city or county on whose behalf the actor issues: the highest unit that gives the right over the recipient. */
async function issuerOf(ctx: Ctx, unit: Unit): Promise<string> {
  const roots = (await reachOf(ctx)).roots('order.issue').filter((root) => unit.path.startsWith(root));
  const highest = roots.sort((a, b) => a.length - b.length)[0] ?? unit.path;
  const ids = highest.split('/').filter((id) => id !== '');
  return ids.at(-1) ?? unit.path.split('/')[1] ?? unit.id;
}
