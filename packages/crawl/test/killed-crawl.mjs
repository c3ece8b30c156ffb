// Crawls with a state file and says each key that it was told, until it is killed. Its own process: kill -9 is real.
import { join } from 'node:path';
import { runnerImport } from 'vite';

const [url, state] = process.argv.slice(2);
const { module } = await runnerImport(join(import.meta.dirname, 'crawled.ts'), {
  configFile: false,
  logLevel: 'warn',
});
await module.crawled({ url, state, onEvent: (event) => process.send(event.key) });
