/** The kinds of column (栏目类别), after the ColumnType values of 国办发〔2017〕47号. */
export type DemoColumnKind =
  | 'news'
  | 'notices'
  | 'policies'
  | 'interpretation'
  | 'response'
  | 'interaction'
  | 'consultation'
  | 'services'
  | 'planning'
  | 'overview'
  | 'functions'
  | 'leaders';
