// The command line: `node scripts/mumian.mjs inspect URL`, or `npm run mumian -- inspect URL`. Needs the server only, and leaves
// standard output to the command.
import { pathToFileURL } from 'node:url';
import { build, bundle } from './build.mjs';
import { main } from './console-line.mjs';
import { installDependencies } from './install.mjs';

await main(async () => {
  await installDependencies(process.stderr);
  await build(['server'], process.stderr);
  process.argv = [process.execPath, bundle, ...process.argv.slice(2)];
  await import(pathToFileURL(bundle).href);
});
