import list from '../docs/clauses.json' with { type: 'json' };

export interface Section {
  number: string;
  /** As the notice numbers it: 引言, 一, 二 … */
  numeral: string;
  title: string;
}

export interface Clause {
  /** Section and place within it: `2.4`. */
  id: string;
  asks: string;
  /** Wings that answer it; those not built yet included. */
  wings: string[];
}

export interface ClauseList {
  notice: string;
  sections: Section[];
  clauses: Clause[];
}

/** The notice clause by clause. */
export const clauseList: ClauseList = list;
