export { likePattern, listAnswer, listFields, type Page, pageOf } from './listing.ts';
