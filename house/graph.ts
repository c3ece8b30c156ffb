import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import { repositoryRoot } from './source.ts';
import type { Violation } from './violation.ts';

/** Who imports whom, and which of those imports break `.dependency-cruiser.mjs`. Paths from the root, forward slashes. */
export interface ImportGraph {
  modules: { path: string; imports: string[] }[];
  violations: Violation[];
}

/**
 * Reads the import graph below `root`, type-only imports included, and judges it by the rules of this repository.
 * The caller asserts that enough was read: under a TypeScript that it doesn't know, dependency-cruiser reads nothing
 * and reports no violations.
 */
export async function readGraph(root = repositoryRoot): Promise<ImportGraph> {
  const { options, ...rules } = await extractDepcruiseConfig(join(repositoryRoot, '.dependency-cruiser.mjs'));
  const { tsConfig: _, ...usable } = options ?? {};
  const { output } = await cruise(['.'], { ...usable, baseDir: root, ruleSet: rules, validate: true });
  if (typeof output === 'string') throw new Error(`dependency-cruiser answered with text: ${output}`);
  return { modules: modulesOf(output), violations: violationsOf(output) };
}

function modulesOf(result: ICruiseResult): ImportGraph['modules'] {
  return result.modules.map((module) => ({
    path: module.source,
    imports: module.dependencies.map((dependency) => dependency.resolved),
  }));
}

function violationsOf(result: ICruiseResult): Violation[] {
  return result.summary.violations.map((violation) => ({
    rule: violation.rule.name,
    path: violation.from,
    message: `imports ${(violation.cycle ?? [{ name: violation.to }]).map((step) => step.name).join(' → ')}`,
  }));
}
