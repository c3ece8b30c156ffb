// npm test: every check and every test of the repository, one closing line. `npm test -- path` passes a filter to
// Vitest. Plain JavaScript without dependencies, because it installs them first.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditProduction } from './audit.mjs';
import { build } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { Halt, root } from './console-line.mjs';
import { installDependencies } from './install.mjs';

const filters = process.argv.slice(2);
const inCi = process.env.CI === 'true' || process.env.CI === '1';
const bin = (path) => join(root, 'node_modules', path);

/** Each counts as one test in the closing line. Cheapest first, and none stops the others. */
const checks = [
  ['types of server, packages and tests', bin('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.json'],
  ['types of the console', bin('typescript/bin/tsc'), '--noEmit', '-p', 'console/tsconfig.json'],
  ['lint and format', bin('@biomejs/biome/bin/biome'), inCi ? 'ci' : 'check', '.'],
  ['dependency rules', bin('dependency-cruiser/bin/dependency-cruise.mjs'), '--output-type', 'err-long', '.'],
  ['no dead files, exports or dependencies', bin('knip/bin/knip.js'), '--no-progress'],
  ['generated files up to date', join(root, 'scripts/generate.mjs'), '--check'],
];

const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
let selected = false;
const reports = mkdtempSync(join(tmpdir(), 'mumian-test-'));
process.on('exit', () => rmSync(reports, { recursive: true, force: true }));

if (await succeeds('dependencies installed', installDependencies)) {
  for (const [title, ...command] of checks) runCheck(title, command);
  heading('known vulnerabilities of production packages');
  add('known vulnerabilities of production packages', auditProduction());
  add('unit and integration tests', runVitest(['unit', 'integration'], process.env));
  // Built here, so that no journey waits for it.
  await succeeds('server built', () => build(['server']));
  await succeeds('console built', () => build(['console']));
  runJourneys();
}
close();

/** A step of the start scripts: gives up with a sentence, and counts as one test. */
async function succeeds(title, step) {
  heading(title);
  try {
    await step();
    add(title, { passed: 1, failed: 0, skipped: 0 });
    return true;
  } catch (error) {
    if (!(error instanceof Halt)) throw error;
    console.log(error.message);
    add(title, { passed: 0, failed: 1, skipped: 0 });
    return false;
  }
}

function runCheck(title, command) {
  heading(title);
  const failed = node(command, process.env) !== 0;
  add(title, { passed: failed ? 0 : 1, failed: failed ? 1 : 0, skipped: 0 });
}

function runJourneys() {
  const chromium = findChromium();
  if (chromium) {
    addJourneys(runVitest(['e2e'], { ...process.env, CHROMIUM_PATH: chromium }));
    return;
  }
  heading('browser journeys: skipped, no Chromium found');
  console.log(
    [
      'Install Chromium and run npm test again:',
      '  Debian, Ubuntu:  apt-get install chromium fonts-noto-cjk',
      '  macOS:           brew install --cask chromium   (Google Chrome will do)',
      '  Windows:         Google Chrome or Microsoft Edge will do',
      'or set CHROMIUM_PATH to the executable of one that is elsewhere.',
    ].join('\n'),
  );
  addJourneys({ passed: 0, failed: 0, skipped: countJourneys() });
}

/** In CI a browser is there or has to be: a journey that was not made has failed. */
function addJourneys({ passed, failed, skipped }) {
  const refused = inCi ? skipped : 0;
  if (refused > 0) console.log(`CI refuses ${refused} skipped journeys`);
  add('browser journeys', { passed, failed: failed + refused, skipped: skipped - refused });
}

/** Runs Vitest projects with the human reporter on screen and counts from the JSON report. */
function runVitest(projects, env) {
  heading(`vitest: ${projects.join(', ')}`);
  const report = join(reports, `${projects.join('-')}.json`);
  const status = node(
    [
      bin('vitest/vitest.mjs'),
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...(filters.length > 0 ? ['--passWithNoTests', ...filters] : []),
    ],
    env,
  );
  return count(report, status);
}

/** A file that could not be read, a broken hook and an error outside any test each count as a failed test. */
function count(report, status) {
  const counted = { passed: 0, failed: 0, skipped: 0 };
  for (const file of readReport(report)) {
    selected = true;
    const of = (...states) => file.assertionResults.filter((test) => states.includes(test.status)).length;
    const failed = of('failed');
    counted.passed += of('passed');
    counted.failed += file.status === 'failed' && failed === 0 ? 1 : failed;
    counted.skipped += of('skipped', 'pending', 'todo', 'disabled');
  }
  if (status !== 0 && counted.failed === 0) counted.failed = 1;
  return counted;
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).testResults;
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}

/** How many journeys there would have been; at least one, so that the closing line always shows the gap. */
function countJourneys() {
  const list = join(reports, 'journeys.json');
  node([bin('vitest/vitest.mjs'), 'list', '--project', 'e2e', `--json=${list}`, ...filters], process.env);
  try {
    return JSON.parse(readFileSync(list, 'utf8')).length || 1;
  } catch (error) {
    if (error.code === 'ENOENT') return 1;
    throw error;
  }
}

function node(command, env) {
  const child = spawnSync(process.execPath, command, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env,
  });
  return child.status ?? 1;
}

function add(title, { passed, failed, skipped }) {
  if (failed > 0) failures.push(title);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

function close() {
  if (filters.length > 0 && !selected && total.failed === 0) {
    failures.push(`no test matches ${filters.join(' ')}`);
    total.failed += 1;
  }
  console.log('');
  for (const title of failures) console.log(`failed: ${title}`);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

function heading(title) {
  console.log(`\n── ${title}`);
}
