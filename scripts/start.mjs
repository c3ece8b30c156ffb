// npm start: installs and builds what is missing or stale, then becomes the server's parent process. It loads the bundle
// instead of starting another process, so that whoever stops or kills this one has stopped the parent itself.
import { pathToFileURL } from 'node:url';
import { build, bundle } from './build.mjs';
import { main } from './console-line.mjs';
import { installDependencies } from './install.mjs';

await main(async () => {
  await installDependencies();
  await build();
  process.argv = [process.execPath, bundle, 'start', ...process.argv.slice(2)];
  await import(pathToFileURL(bundle).href);
});
