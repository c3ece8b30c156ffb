export {
  type Calendar,
  type CountedDate,
  calendar,
  type DayException,
  type Deadline,
} from './calendar.ts';
export { type CalendarDate, shanghaiDay } from './calendar-date.ts';
export { type DayKind, holidayVersion, noticesOf, officialDaysOf } from './holiday-table.ts';
