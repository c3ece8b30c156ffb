import type { Issue } from '../issue.ts';
import { found } from './finding.ts';

/** Characters that never follow themselves but where two words meet; those words by what stands before or after. */
const doubles: Readonly<Record<string, { before?: string; after?: string }>> = {
  的: { before: '目打有', after: '确士' },
  了: { before: '不一', after: '解然如结断望得却事不' },
  和: { before: '共饱温中柔', after: '平谐美睦解田龙气蔼声硕' },
  与: { before: '参给授赋', after: '会其' },
  及: { before: '涉以普', after: '时其格' },
  被: { before: '棉植', after: '告害子申征保监取执上侵投处评单调审检继代录拆聘迫抚' },
  是: { before: '于但可凡还要求', after: '否非' },
  在: { before: '存所实内现正潜', after: '校建岗职编线位场押册此线途京座册地外' },
  对: { before: '相应核绝针面反', after: '方象策口外比手于接应照内账台标' },
  将: { before: '即', after: '来军士近领' },
  从: { after: '业事严属来而前中' },
  把: { after: '关握' },
  就: { before: '成造', after: '业近地是读餐医诊学' },
  或: { after: '者' },
  并: { before: '合', after: '购网发联且行' },
  也: {},
  但: {},
  且: { before: '而并' },
  于: { before: '关对由等属位用基终处', after: '是' },
  向: { before: '方面导走取定流', after: '上前' },
  由: { before: '自理事', after: '于此' },
  到: { before: '达做得', after: '期达位会场底来' },
  我: {},
  你: {},
};
/** Words of two characters that are never said twice. */
const WORDS =
  /(关于|根据|按照|以及|进行|我们|通过|应当|可以|对于|由于|为了|其中|如果|必须|但是|因此|并且|或者|同时|切实|认真|积极|进一步|各级|有关|相关|加强|推进|落实|贯彻|全面|深入)\1/g;
const DOUBLE = new RegExp(`([${Object.keys(doubles).join('')}])\\1`, 'g');

/** Characters and words that were typed twice: 的的, 关于关于. */
export function repetitionIssues(paragraph: string): Issue[] {
  const characters = Array.from(paragraph.matchAll(DOUBLE)).flatMap(
    ({ index, 0: pair, 1: character = '' }) => {
      const { before = '', after = '' } = doubles[character] ?? {};
      const [previous, next] = [paragraph[index - 1] ?? '', paragraph[index + 2] ?? ''];
      if (
        (previous !== '' && before.includes(previous)) ||
        (next !== '' && after.includes(next)) ||
        next === character ||
        previous === character
      )
        return [];
      return [twice(paragraph, index, pair, character)];
    },
  );
  const words = Array.from(paragraph.matchAll(WORDS)).map(({ index, 0: pair, 1: word = '' }) =>
    twice(paragraph, index, pair, word),
  );
  return [...characters, ...words];
}

function twice(text: string, start: number, pair: string, once: string): Issue {
  return found(text, start, start + pair.length, 'repetition', {
    rule: once,
    message: `“${once}”重复。`,
    suggestion: once,
    confidence: 0.9,
  });
}
