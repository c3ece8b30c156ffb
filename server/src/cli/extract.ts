import { Command } from 'commander';
import type { ExtractionInput } from './extract-run.ts';

/** `mumian extract FILE…`: read saved pages from the command line. Needs no database, no network, no configuration. */
export function extractCommand(): Command {
  return new Command('extract')
    .description('读取已保存的网页，输出标题、发布时间、正文、附件或列表（不需要数据库）')
    .argument('<文件...>', '已保存的网页文件')
    .option('--urls <文件>', '各文件的网址：JSON 对象，键为文件路径或文件名，值为网址')
    .option('--list', '读取列表：条目的标题、网址、日期和下一页', false)
    .option('--jsonl', '每个文件输出一行 JSON', false)
    .option('--today <日期>', '阅读日期（YYYY-MM-DD），用于“昨天”“三天前”等写法')
    .action(async (files: string[], options: Omit<ExtractionInput, 'files'>) => {
      const { runExtraction } = await import('./extract-run.ts');
      process.exitCode = await runExtraction(
        { ...options, files },
        { stdout: process.stdout, stderr: process.stderr },
      );
    });
}
