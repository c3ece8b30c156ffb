import { z } from 'zod';
import { authorize } from '../../identity/index.ts';
import { idSchema } from '../../platform/database/index.ts';
import { line, operation, paragraph } from '../../platform/operation/index.ts';
import { loadSite } from '../../registry/index.ts';
import { findingsErrors } from '../errors.ts';
import { failings, severities } from '../failings.ts';
import { entryAccess } from '../ledger/finding-access.ts';
import { enteredFaults } from './entered-faults.ts';
import { enteredFingerprint, enterFindings, fingerprintsKnown } from './entered-finding.ts';

/** An address of a page, as a person copies it from the browser. */
export const pageUrlSchema = z
  .string({ error: '请填写网址' })
  .trim()
  .max(2000, { error: '网址不能超过 2000 个字符' })
  .refine((text) => /^https?:\/\/[^\s\\]+$/i.test(text) && URL.canParse(text), {
    error: '网址应以 http:// 或 https:// 开头',
  });

/** Enters a finding by hand 人工登记: what a person has seen and no program has. It counts as confirmed. */
export const enterFinding = operation(
  {
    name: 'finding.enter',
    summary: '登记问题',
    permission: 'finding.triage',
    input: z.strictObject({
      siteId: idSchema,
      url: pageUrlSchema.nullable().default(null),
      words: line(200),
      details: paragraph(2000).nullable().default(null),
      failing: failings.schema,
      severity: severities.schema,
      /** Last day by which it is to be settled. */
      dueOn: z.iso.date({ error: '日期应为“年-月-日”，例如 2026-03-02' }).nullable().default(null),
    }),
  },
  async (ctx, { siteId, details, ...said }) => {
    // Locked, so that the same finding is not entered twice at the same time.
    const site = await loadSite(ctx, siteId);
    await authorize(ctx, entryAccess, 'enter', site);
    const { url, words } = said;
    const finding = {
      ...{ ...said, site, fault: enteredFaults.manual, place: JSON.stringify([url, words]) },
      evidence: details === null ? {} : { text: details },
    };
    const known = await fingerprintsKnown(ctx, [enteredFingerprint(finding)]);
    if (known.size > 0) throw findingsErrors.refuse('entered-before', { site: site.name });
    const [id = ''] = await enterFindings(ctx, [finding], 'findings.entry');
    return { id };
  },
);
