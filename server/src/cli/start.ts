import { Command, Option } from 'commander';
import { readConfig } from '../platform/config/index.ts';

type Role = 'all' | 'web' | 'worker';

/** `mumian start`: a whole instance, or one process of it. `program` is the bundle that children run. */
export function startCommand(program: string): Command {
  return new Command('start')
    .description('启动木棉（数据库、网页服务、后台任务）')
    .addOption(
      new Option('--role <role>', '启动哪一部分：all 全部，web 网页服务，worker 后台任务')
        .choices(['all', 'web', 'worker'])
        .default('all'),
    )
    .action(async ({ role }: { role: Role }) => {
      const config = readConfig();
      if (role === 'all') await (await import('./everything.ts')).runEverything(config, program);
      else await (await import('./role.ts')).runRole(role, config);
    });
}
