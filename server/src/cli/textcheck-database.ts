import { userInfo } from 'node:os';
import { readConfig } from '../platform/config/index.ts';
import { openDb } from '../platform/database/index.ts';
import { platformErrors } from '../platform/errors/index.ts';
import { entrance } from '../platform/operation/index.ts';
import { feedbackOf, relearnLessons } from '../wording/index.ts';
import { withDatabase } from './database-access.ts';
import { writeAtomically } from './inspect-output.ts';
import type { LearningConsole } from './textcheck-learn.ts';

/**
 * Run `mumian textcheck learn --database`: what every verdict of the ledger says, as if nothing had been learnt before.
 *
 * @returns the exit code 0
 */
export async function runDatabaseLearning(
  store: string | undefined,
  { stdout }: Pick<LearningConsole, 'stdout'>,
  config = readConfig(),
): Promise<number> {
  await withDatabase(config, async ({ appUrl }) => {
    const db = openDb(appUrl, { max: 1, name: 'mumian-learn' });
    try {
      const run = entrance({ db, clock: () => new Date(), catalogues: [platformErrors] });
      const { lessons } = await run(relearnLessons, { kind: 'operator', name: userInfo().username }, {});
      const feedback = await db.read((tx) => feedbackOf({ tx }, null));
      if (store !== undefined) await writeAtomically(store, `${JSON.stringify(feedback, null, 2)}\n`);
      const { rules, exceptions, pairs } = feedback;
      stdout.write(
        `已按 ${lessons} 条研判重新学习：${Object.keys(rules).length} 条规则有准确率，${exceptions.length} 处例外，${pairs.length} 个新易错词。\n`,
      );
    } finally {
      await db.close();
    }
  });
  return 0;
}
