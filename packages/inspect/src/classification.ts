/** Only `certain` may count in a score without a person. */
export type Certainty = 'certain' | 'probable' | 'undetermined';
/** The four failings 四不 of the notice (攀办函〔2017〕11号 引言). */
export type Failing = 'not-updated' | 'inaccurate' | 'unresponsive' | 'impractical';
export type Area = 'content' | 'service' | 'interaction' | 'security' | 'norm';
export type Severity = 'veto' | 'serious' | 'ordinary' | 'hint';
