// Asks the registry for known vulnerabilities of what runs in production. A registry that is out of reach, or does not
// know the question, is said and fails nothing: CI must not depend on it.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './console-line.mjs';
import { npmCommand } from './npm-command.mjs';

const PATIENCE_MS = 60_000;
const excusesFile = join(root, 'house', 'audit-excuses.json');

/** Prints what is known and gives how many tests that was: one, or none where nobody answered. */
export function auditProduction(today = new Date().toISOString().slice(0, 10)) {
  const [command, ...args] = npmCommand('audit', '--omit=dev', '--json');
  const asked = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    timeout: PATIENCE_MS,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const advisories = advisoriesOf(asked.stdout ?? '');
  if (advisories === null) {
    console.log('the registry did not answer: known vulnerabilities were NOT checked');
    return { passed: 0, failed: 0, skipped: 0 };
  }
  const left = unexcused(advisories, JSON.parse(readFileSync(excusesFile, 'utf8')), today);
  for (const { id, name, severity, title } of left) console.log(`${id} ${severity} ${name}: ${title}`);
  console.log(`${advisories.length} advisories, ${left.length} of them without an excuse that still holds`);
  return { passed: left.length > 0 ? 0 : 1, failed: left.length > 0 ? 1 : 0, skipped: 0 };
}

/** Advisories of `npm audit --json` (report version 2), each once; null when the text is no such report. */
export function advisoriesOf(text) {
  const report = parse(text);
  if (report?.auditReportVersion !== 2) return null;
  const found = new Map();
  for (const { via } of Object.values(report.vulnerabilities)) {
    for (const advisory of via) {
      if (typeof advisory === 'string') continue;
      const id = advisory.url.slice(advisory.url.lastIndexOf('/') + 1);
      found.set(id, { id, name: advisory.name, severity: advisory.severity, title: advisory.title });
    }
  }
  return [...found.values()];
}

/** What no excuse covers on the day `today` (YYYY-MM-DD); an excuse holds to the end of its date and says why. */
export function unexcused(advisories, excuses, today) {
  const holds = new Set(
    excuses.filter(({ until, because }) => until >= today && because).map(({ advisory }) => advisory),
  );
  return advisories.filter(({ id }) => !holds.has(id));
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
