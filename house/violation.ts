/** A place where the tree breaks a rule of the house. */
export interface Violation {
  /** Short name of the rule, kebab-case. */
  rule: string;
  /** Path from the repository's root, forward slashes. */
  path: string;
  /** What is wrong and what to do, one English sentence. */
  message: string;
}

/** One line a violation, as failing tests print them. */
export function describeViolation({ rule, path, message }: Violation): string {
  return `${path}: ${message} (${rule})`;
}
