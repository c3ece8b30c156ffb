/** How npm is started here: by the very npm that runs us where there is one, which needs no shell on any platform. */
export function npmCommand(...args) {
  const running = process.env.npm_execpath;
  if (running?.endsWith('npm-cli.js')) return [process.execPath, running, ...args];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', ...args];
}
