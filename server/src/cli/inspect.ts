import { Command } from 'commander';
import { createInterrupt } from './inspect-interrupt.ts';
import type { InspectionInput } from './inspect-run.ts';
import { keepHeapSmall } from './small-heap.ts';

/** `mumian inspect URL`: inspect one site from the command line. Needs no database and no configuration. */
export function inspectCommand(): Command {
  const command = new Command('inspect');
  return command
    .description('检查一个网站，写出检查报告（不需要数据库）')
    .argument('<网址>', '起始页的完整网址，例如 http://www.example.gov.cn/')
    .option('--max-pages <N>', '最多检查的页面数', '1000')
    .option('--concurrency <N>', '对该网站同时发出的请求数', '8')
    .option('--cores <N>', '使用的处理器核数，一核以外的各核用来读网页', '1')
    .option('--json <文件>', '把 JSON 报告写入文件；“-”表示标准输出')
    .option('--html <文件>', '把 HTML 报告写入文件')
    .option('--state <文件>', '检查进度文件；被中止或被拦截后，用同一文件从中断处继续')
    .option('--evidence <文件夹>', '把问题的证据（网页原文）存入文件夹，WARC 格式')
    .option('--no-browser', '不用本机的 Chromium 读取由脚本装载的栏目')
    .option('--text', '同时检查文章和列表的文字：错别字、规范表述、个人信息等（较慢）', false)
    .option('--allow-private', '允许检查内部网络和本机的地址', false)
    .addHelpText(
      'after',
      '\n退出码：0 检查完成，有无问题都是 0；1 程序出错；2 用法有误、地址不能检查或报告不能写入；3 起始页没有读到，或被网站防火墙拦截（报告照常写出）。',
    )
    .action(async (url: string, options: Omit<InspectionInput, 'url' | 'version'>) => {
      keepHeapSmall();
      const interrupt = createInterrupt();
      const { runInspection } = await import('./inspect-run.ts');
      try {
        process.exitCode = await runInspection(
          { ...options, url, version: command.parent?.version() ?? '0.0.0' },
          { stdout: process.stdout, stderr: process.stderr, signal: interrupt.signal, now: new Date() },
        );
      } finally {
        interrupt.release();
      }
    });
}
