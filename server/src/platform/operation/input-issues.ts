import { z } from 'zod';
import type { Issue } from '../errors/index.ts';

// Error sentences in Chinese; no code generation at run time, so that a strict content security policy never matters.
z.config({ ...z.locales.zhCN(), jitless: true });

/** zod's complaints as the issues that forms show: one per field, unknown fields by name. */
export function issuesOfZod(error: z.ZodError): Issue[] {
  return error.issues.flatMap((issue) => {
    const at = issue.path.map(String).join('.');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) =>
        formIssue(at ? `${at}.${key}` : key, 'unknown-field', `不认识的字段“${key}”，请去掉后再提交`),
      );
    }
    return [formIssue(at || null, issue.code, issue.message)];
  });
}

function formIssue(field: string | null, code: string, message: string): Issue {
  return { field, code: `input.${code.replaceAll('_', '-')}`, message, clause: null, severity: 'blocking' };
}
