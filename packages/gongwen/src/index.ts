export { writeGongwen } from './document.ts';
export {
  type Block,
  type DocumentNumber,
  dateText,
  type Gongwen,
  numberText,
  type TableColumn,
} from './gongwen.ts';
