import { luckOf } from './luck.ts';
import { type Story, shiftDay } from './story.ts';
import { genres } from './story-genres.ts';
import { subjects } from './subjects.ts';

const FIRST_DAY = '2025-08-17';

/** The story of a number: genres and subjects turn at different speeds, so that neighbours share neither. */
export function storyOf(number: number): Story {
  const luck = luckOf(number * 7_919 + 13);
  const subject =
    subjects[(number * 5 + Math.floor(number / subjects.length)) % subjects.length] ?? subjects[0];
  const genre = genres[number % genres.length] ?? genres[0];
  const day = shiftDay(FIRST_DAY, luck.below(200));
  const draft = genre({ subject, day, number, luck });
  const two = (value: number): string => String(value).padStart(2, '0');
  return {
    number,
    kicker: null,
    subtitle: null,
    documentNumber: null,
    author: null,
    files: [],
    ...draft,
    day,
    minute: `${two(8 + luck.below(10))}:${two(luck.below(60))}`,
    second: two(luck.below(60)),
    source:
      draft.author == null ? subject.department : luck.pick(['木棉日报', '木棉市融媒体中心', '木棉发布']),
    madeOn: shiftDay(day, -4),
    department: subject.department,
    subject: subject.name,
  };
}
