import { Command } from 'commander';
import type { TextCheckInput } from './textcheck-run.ts';

/** `mumian textcheck [FILE…]`: check texts from the command line. Needs no database, no network, no configuration. */
export function textcheckCommand(): Command {
  const command = new Command('textcheck')
    .description('检查文本：错别字、规范表述、敏感词、一致性、个人信息（不需要数据库）')
    .argument('[文件...]', '.txt、.html、.docx、.pdf 文件；不给文件则读标准输入')
    .option('--jsonl', '输入每行一个 {"id","text"}，输出每行一个 {"id","corrected","issues"}', false)
    .option('--mode <方式>', 'careful：少误报（默认）；thorough：少漏报', 'careful')
    .option('--persons <文件>', '姓名职务表（.xlsx，列：姓名、职务、单位、次序、曾任职务）')
    .option('--feedback <文件>', '人工核定的反馈，由 learn 生成')
    .option('--opinion <地址>', '第二意见：OpenAI 兼容的模型服务地址，密钥取自环境变量 MUMIAN_OPINION_KEY')
    .option('--opinion-model <名称>', '第二意见所用的模型')
    .option('--opinion-private', '模型服务在内网或本机', false)
    .option('--opinion-characters <字数>', '第二意见一次运行至多发送的字数', '200000')
    .option('--shadow', '同时显示尚无出处、待核的规则', false)
    .action(async (files: string[], options: Omit<TextCheckInput, 'files'>) => {
      const key = process.env.MUMIAN_OPINION_KEY;
      const { runTextCheck } = await import('./textcheck-run.ts');
      process.exitCode = await runTextCheck(
        { ...options, files, ...(key ? { opinionKey: key } : {}) },
        { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr },
      );
    });
  return command.addCommand(
    new Command('learn')
      .description('按人工核定的结果更新反馈：规则的准确率、例外、新的易错词')
      .argument('[文件]', '核定结果，每行一个 JSON')
      .option('--feedback <文件>', '反馈文件，不存在则新建')
      .option('--database', '按数据库中全部研判重新学习；给 --feedback 则同时写出反馈文件', false)
      .action(async (file: string | undefined, options: { feedback?: string; database: boolean }) => {
        const outside = { stdout: process.stdout, stderr: process.stderr };
        if (options.database) {
          const { runDatabaseLearning } = await import('./textcheck-database.ts');
          process.exitCode = await runDatabaseLearning(options.feedback, outside);
        } else {
          const { runLearning } = await import('./textcheck-learn.ts');
          process.exitCode = await runLearning(file, options.feedback, outside);
        }
      }),
  );
}
