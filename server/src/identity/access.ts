import { z } from 'zod';
import { platformErrors } from '../platform/errors/index.ts';
import type { Ctx } from '../platform/operation/index.ts';
import { EVERYWHERE, type Reach, reachOf } from './reach.ts';

/** One short rule: who may do this to such a thing. It stands beside the noun and reads as prose. */
export interface Rule<Subject> {
  permission: string;
  /** The button's word: 编辑. */
  label: string;
  /** Why not, beyond the permission; empty when nothing speaks against it. */
  unless?: (subject: Subject, reach: Reach) => string[];
}

/** The access rules of one noun. */
export interface Access<Subject, Name extends string = string> {
  /** Chinese noun for "没有找到……". */
  noun: string;
  /** Who does not hold this over the thing is answered as if it were absent. */
  sees: string;
  /** Path of the unit whose subtree decides. */
  pathOf: (subject: Subject) => string;
  rules: Readonly<Record<Name, Rule<Subject>>>;
}

/** Declares the access rules of a noun. */
export function accessRules<Subject>() {
  return <const Name extends string>(of: Access<Subject, Name>): Access<Subject, Name> => of;
}

/** What the answer for one object says of each action, from the rules the operation itself asks. */
export const actionSchema = z.object({
  name: z.string(),
  label: z.string(),
  allowed: z.boolean(),
  /** Why not, in Chinese, for the disabled button. */
  reasons: z.array(z.string()),
});

export type Action = z.output<typeof actionSchema>;

/**
 * Refuses to show what lies outside the actor's reach, as if it did not exist.
 * @throws Refusal `platform.not-found`
 */
export async function authorizeSight<Subject>(
  ctx: Ctx,
  access: Access<Subject>,
  subject: Subject,
): Promise<void> {
  const path = access.pathOf(subject);
  ctx.asked.add(access.sees);
  ctx.notes.place = path === EVERYWHERE ? null : path;
  const reach = await reachOf(ctx);
  if (!reach.holds(access.sees, path)) {
    throw platformErrors.refuse('not-found', { what: access.noun });
  }
}

/**
 * Second step of every operation: may this actor do this to that?
 * @throws Refusal `platform.not-found` outside the actor's sight, `platform.forbidden` with every reason otherwise
 */
export async function authorize<Subject, Name extends string>(
  ctx: Ctx,
  access: Access<Subject, Name>,
  name: Name,
  subject: Subject,
): Promise<void> {
  const rule = access.rules[name];
  const reach = await reachOf(ctx);
  const path = access.pathOf(subject);
  ctx.asked.add(rule.permission);
  ctx.notes.place = path === EVERYWHERE ? null : path;
  const mayAct = reach.holds(rule.permission, path);
  if (!mayAct && !reach.holds(access.sees, path)) {
    throw platformErrors.refuse('not-found', { what: access.noun });
  }
  const reasons = refusalsOf(rule, subject, reach, path);
  if (reasons.length > 0) throw platformErrors.refuse('forbidden', { reasons });
}

/** Every action of a noun with its verdict for this actor; `also` adds reasons of state and requirements. */
export async function actionsOn<Subject, Name extends string>(
  ctx: Ctx,
  access: Access<Subject, Name>,
  subject: Subject,
  also: (name: Name) => string[] = () => [],
): Promise<Action[]> {
  const reach = await reachOf(ctx);
  const path = access.pathOf(subject);
  return (Object.entries(access.rules) as [Name, Rule<Subject>][]).map(([name, rule]) => {
    const reasons = [...refusalsOf(rule, subject, reach, path), ...also(name)];
    return { name, label: rule.label, allowed: reasons.length === 0, reasons };
  });
}

function refusalsOf<Subject>(rule: Rule<Subject>, subject: Subject, reach: Reach, path: string): string[] {
  if (!reach.holds(rule.permission, path)) return [`您的岗位不能${rule.label}`];
  return rule.unless?.(subject, reach) ?? [];
}
