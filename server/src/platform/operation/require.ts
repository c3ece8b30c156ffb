import { type Issue, platformErrors } from '../errors/index.ts';

/**
 * Third step of an operation: refuses with the whole list when any blocking requirement is unmet; advice passes.
 * @throws Refusal `platform.requirements-unmet` (422) carrying every issue
 */
export function requireMet(action: string, issues: readonly Issue[]): void {
  const blocking = issues.filter((issue) => issue.severity === 'blocking');
  if (blocking.length > 0) {
    throw platformErrors.refuse('requirements-unmet', { action, count: blocking.length }, issues);
  }
}
