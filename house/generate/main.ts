import { assemble } from '../../server/src/app.ts';
import { roles } from '../../server/src/identity/index.ts';
import { platformErrors } from '../../server/src/platform/errors/index.ts';
import { clauseList } from '../clause-list.ts';
import { readSources, repositoryRoot } from '../source.ts';
import { clausesPage } from './clauses-page.ts';
import { findDrift, writeFiles } from './drift.ts';
import { errorsPage } from './errors-page.ts';
import { eventsPage } from './events-page.ts';
import { lifecyclesPage } from './lifecycles-page.ts';
import { limitsFile } from './limits-file.ts';
import type { GeneratedFile } from './markdown.ts';
import { permissionsPage } from './permissions-page.ts';
import { schemaFile } from './schema-file.ts';
import { vocabularyFile } from './vocabulary-file.ts';

/** Everything that is derived from the wings, the notice and the tests. */
export async function generateAll(): Promise<GeneratedFile[]> {
  const wings = assemble({
    demo: false,
    allowPrivateTargets: false,
    browser: false,
    demoSites: undefined,
    dataFolder: '',
  });
  const catalogues = [platformErrors, ...wings.map((wing) => wing.errors)];
  return [
    { path: 'docs/events.md', text: eventsPage(wings) },
    { path: 'docs/lifecycles.md', text: lifecyclesPage(wings) },
    { path: 'docs/errors.md', text: errorsPage(catalogues) },
    { path: 'docs/permissions.md', text: permissionsPage(wings, roles) },
    { path: 'docs/clauses.md', text: clausesPage(clauseList, readSources()) },
    { path: 'console/src/api/schema.gen.ts', text: await schemaFile(wings) },
    { path: 'console/src/api/vocabulary.gen.ts', text: vocabularyFile(wings) },
    { path: 'console/src/api/limits.gen.ts', text: limitsFile(wings) },
  ];
}

/** `npm run generate`: writes what is out of date, or with `check` only names it. Returns the exit code. */
export async function run({ check }: { check: boolean }): Promise<number> {
  const files = await generateAll();
  if (!check) {
    for (const path of writeFiles(repositoryRoot, files)) console.log(`written: ${path}`);
    return 0;
  }
  const stale = findDrift(repositoryRoot, files);
  for (const path of stale) console.error(`out of date: ${path} (npm run generate)`);
  return stale.length > 0 ? 1 : 0;
}
