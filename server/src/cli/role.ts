import { assemble } from '../app.ts';
import { type Config, Halt } from '../platform/config/index.ts';
import { secretsFile, startWeb, startWorker } from '../platform/process/index.ts';
import { secretOf } from '../platform/secrets/index.ts';
import type { ChildRole } from './child.ts';
import { portRefusal } from './port.ts';
import { stopRequest } from './stop-request.ts';

const closeWithinMs = 8_000;

/**
 * Runs one web or worker process until it is asked to stop, or until the parent that started it is gone. Any number of them run
 * on any number of machines against one `DATABASE_URL`.
 *
 * @throws Halt (`configuration` without a database, `portTaken`)
 */
export async function runRole(role: ChildRole, config: Config): Promise<void> {
  const { databaseUrl } = config;
  if (databaseUrl === undefined) {
    throw new Halt(
      'configuration',
      `单独启动 ${role} 进程时必须设置 DATABASE_URL；在一台机器上启动全部进程请用 npm start。`,
    );
  }
  const stop = stopRequest();
  // Made at the first start, and a file that cannot be used is told now and not when somebody needs it.
  await secretOf(secretsFile(config));
  const connected = { config, databaseUrl, wings: assemble(config) };
  const running =
    role === 'web'
      ? await startWeb(connected).catch((error: unknown) => {
          throw portRefusal(config, error);
        })
      : await startWorker(connected);
  process.send?.('ready');
  const broken = 'stopped' in running ? running.stopped.then(() => 'broken' as const) : undefined;
  const why = await Promise.race([stop, ...(broken ? [broken] : [])]);
  // The next parent wants the port now; who kills a parent has given up the requests under way.
  if (why === 'orphaned' && role === 'web') process.exit(0);
  // Whatever hangs must not keep the process: the database takes back what was not committed.
  setTimeout(() => process.exit(1), closeWithinMs).unref();
  await running.close();
  if (why === 'broken') throw new Halt('children', '任务队列意外停止。');
  if (process.connected) process.disconnect();
}
