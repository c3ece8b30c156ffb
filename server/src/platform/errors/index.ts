export { type ErrorCatalogue, type ErrorEntries, type ErrorEntry, errorCatalogue } from './catalogue.ts';
export { platformErrors } from './platform-errors.ts';
export { type Issue, type IssueSeverity, Refusal } from './refusal.ts';
