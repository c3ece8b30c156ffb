/** A known vulnerability of a package. */
export interface Advisory {
  id: string;
  name: string;
  severity: string;
  title: string;
}

export interface Excuse {
  advisory: string;
  /** Last day on which it holds, YYYY-MM-DD. */
  until: string;
  because: string;
}

export function advisoriesOf(text: string): Advisory[] | null;
export function unexcused(
  advisories: readonly Advisory[],
  excuses: readonly Excuse[],
  today: string,
): Advisory[];
