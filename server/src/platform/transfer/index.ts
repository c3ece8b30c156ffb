export { choicesOf } from './choices.ts';
export { type Exported, exportRoute } from './export-route.ts';
export { counted, shown } from './shown-column.ts';
