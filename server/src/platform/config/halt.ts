/** Exit codes of the process, by the reason why it would not go on; listed in docs/operations.md. */
export const exitCodes = {
  configuration: 2,
  portTaken: 10,
  folderLocked: 11,
  folderNotWritable: 12,
  folderOutOfReach: 13,
  database: 14,
  children: 15,
} as const;

export type HaltReason = keyof typeof exitCodes;

/**
 * The process will not start or go on, for a reason its operator can remove.
 * `message` is the Chinese sentence shown in the terminal; it names what is wrong and what to do, and holds no secret.
 */
export class Halt extends Error {
  readonly reason: HaltReason;

  constructor(reason: HaltReason, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'Halt';
    this.reason = reason;
  }

  /** Exit code of the process that stops with this refusal. */
  get exitCode(): number {
    return exitCodes[this.reason];
  }
}
