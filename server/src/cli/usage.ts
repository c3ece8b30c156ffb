import { type Command, CommanderError } from 'commander';

/** Exit code of a command that was called in a wrong way. */
export const badUsage = 2;

const titles: Record<string, string | undefined> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** Makes a command and those beneath it speak Chinese and throw instead of ending the process. */
export function speakChinese(command: Command): Command {
  command
    .exitOverride()
    .helpOption('-h, --help', '显示帮助')
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    .configureOutput({ outputError: () => undefined });
  if (command.commands.length > 0) command.helpCommand('help [命令]', '显示某个命令的帮助');
  for (const inner of command.commands) speakChinese(inner);
  return command;
}

/** The sentence for a wrong call; undefined for help and version, which are no mistake. */
export function usageSentence(error: CommanderError): string | undefined {
  if (error.exitCode === 0 || error.code === 'commander.help') return undefined;
  const name = /'([^']+)'/.exec(error.message)?.[1] ?? '';
  const known = sentences[error.code];
  return `${known ? known(name) : error.message}。用 --help 查看用法。`;
}

const sentences: Record<string, ((name: string) => string) | undefined> = {
  'commander.unknownCommand': (name) => `没有命令“${name}”`,
  'commander.unknownOption': (name) => `没有选项“${name}”`,
  'commander.missingArgument': (name) => `缺少参数“${name}”`,
  'commander.optionMissingArgument': (name) => `选项“${name}”缺少值`,
  'commander.missingMandatoryOptionValue': (name) => `缺少选项“${name}”`,
  'commander.invalidArgument': (name) => `选项“${name}”的值不可用`,
  'commander.excessArguments': () => '参数过多',
};

/** True for what commander throws when a command was called in a wrong way or asked for help. */
export function isUsage(error: unknown): error is CommanderError {
  return error instanceof CommanderError;
}
