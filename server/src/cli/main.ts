import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { z } from 'zod';
import { Halt, installationFolder } from '../platform/config/index.ts';
import { Refusal } from '../platform/errors/index.ts';
import { auditCommand } from './audit.ts';
import { dbCommand } from './db.ts';
import { extractCommand } from './extract.ts';
import { inspectCommand } from './inspect.ts';
import { startCommand } from './start.ts';
import { textcheckCommand } from './textcheck.ts';
import { badUsage, isUsage, speakChinese, usageSentence } from './usage.ts';

/** Exit code of an operation that the rules of the city or the state of the database refuse. */
const refused = 1;

process.setSourceMapsEnabled(true);
await runCommand();

/** Runs the command of the command line; every foreseen end is one sentence and an exit code. */
async function runCommand(): Promise<void> {
  const program = new Command('mumian')
    .description('木棉：政府网站的运行与监管')
    .version(release(), '-V, --version', '显示版本')
    .addCommand(startCommand(fileURLToPath(import.meta.url)))
    .addCommand(inspectCommand())
    .addCommand(extractCommand())
    .addCommand(textcheckCommand())
    .addCommand(dbCommand())
    .addCommand(auditCommand());
  try {
    await speakChinese(program).parseAsync();
  } catch (error) {
    // What a failed command has left open must not keep its process.
    process.exit(tell(error));
  }
}

/** Prints what a person needs to know of the error; returns the exit code. */
function tell(error: unknown): number {
  if (isUsage(error)) {
    const sentence = usageSentence(error);
    if (sentence !== undefined) process.stderr.write(`${sentence}\n`);
    return sentence === undefined ? 0 : badUsage;
  }
  if (error instanceof Halt) {
    process.stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
  if (error instanceof Refusal) {
    process.stderr.write(`${error.detail}\n`);
    return refused;
  }
  console.error(error);
  return 1;
}

function release(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(installationFolder(), 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}
