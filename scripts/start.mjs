// npm start: installs and builds what is missing or stale, then becomes the server's parent process. It loads the bundle
// instead of starting another process, so that whoever stops or kills this one has stopped the parent itself.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build, bundle } from './build.mjs';
import { main } from './console-line.mjs';
import { installDependencies } from './install.mjs';

if (process.env.npm_lifecycle_event === 'start') stopWithNpm();

await main(async () => {
  await installDependencies();
  await build();
  process.argv = [process.execPath, bundle, 'start', ...process.argv.slice(2)];
  await import(pathToFileURL(bundle).href);
});

/**
 * npm passes a signal on to the shell in which it runs its script, and that shell dies of it without telling us; killed
 * outright, npm tells nobody. So we look whether both are still there, and stop as if we had been asked to.
 */
function stopWithNpm() {
  const above = lineage();
  const timer = setInterval(() => {
    if (lineage() === above) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  timer.unref();
}

/** Process ids of our parent and, where /proc tells, of its parent. */
function lineage() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]}`;
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'ESRCH') throw error;
    return String(process.ppid);
  }
}
