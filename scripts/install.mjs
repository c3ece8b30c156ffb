// Installs the dependencies when they are missing or older than package-lock.json. Plain JavaScript for any Node that can
// parse modules, because nothing is installed yet.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alone } from './alone.mjs';
import { Halt, progress, root, workFolder } from './console-line.mjs';
import { npmCommand } from './npm-command.mjs';

const wanted = [20, 19];
const stamp = join(workFolder, 'install.stamp');
const unfinished = 'unfinished';

/** Refuses a Node that cannot run Mumian, with the sentence that says which one can. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > wanted[0] || (major === wanted[0] && minor >= wanted[1])) return;
  throw new Halt(
    `木棉需要 Node.js ${wanted.join('.')} 或更新的版本，当前是 ${process.versions.node}。请安装新版本后重试。`,
    2,
  );
}

/** Installs what package-lock.json names, unless it is there already; prints progress to `out`. */
export async function installDependencies(out = process.stdout) {
  checkNode();
  if (isInstalled()) return;
  await alone(async () => {
    if (!isInstalled()) await install(out);
  }, out);
}

async function install(out) {
  const log = join(workFolder, 'install.log');
  const done = progress('安装依赖', out);
  writeFileSync(stamp, unfinished);
  const code = await npm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'], log);
  done(code === 0);
  if (code !== 0) {
    throw new Halt(
      [
        ...lastErrors(log),
        `安装依赖失败（npm 退出码 ${code}）。完整记录：${log}。`,
        '常见原因：连不上软件源（可用 npm config set registry 换一个）、磁盘已满、目录不可写。',
      ].join('\n'),
      1,
    );
  }
  writeFileSync(stamp, lockHash());
}

/**
 * True when we have installed this package-lock.json, or when somebody else has: npm keeps, in node_modules, a list of what is
 * there, and everything that package-lock.json asks for, apart from packages of other platforms, is in it in the same version.
 * The list alone does not prove that an installation of ours which was cut short is whole.
 */
function isInstalled() {
  const there = packages(join(root, 'node_modules', '.package-lock.json'));
  const said = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (!there || said === unfinished) return false;
  if (said === lockHash()) return true;
  return Object.entries(packages(join(root, 'package-lock.json')) ?? {}).every(
    ([path, { version, optional, link }]) =>
      !path.includes('node_modules/') || optional || link || there[path]?.version === version,
  );
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

function packages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Runs the npm that runs us, or the one on the path, with its output in a log. */
function npm(args, logPath) {
  const log = createWriteStream(logPath);
  const [command, ...rest] = npmCommand(...args);
  return new Promise((resolve) => {
    const child = spawn(command, rest, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    child.on('error', (error) => log.end(`${error.message}\n`, () => resolve(127)));
    child.on('close', (code) => log.end(() => resolve(code ?? 1)));
  });
}

function lastErrors(log) {
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => /^npm (error|ERR!)|ENOENT|EACCES/.test(line))
    .slice(0, 8);
}
