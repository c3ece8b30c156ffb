import type { ClauseList, Section } from '../clause-list.ts';
import { isGenerated, isTest, type Source } from '../source.ts';
import { readTestTitles, type TestTitle } from '../test-title.ts';
import { code, page, table } from './markdown.ts';

/** docs/clauses.md: from each clause of the notice to its wing, the files that cite it and the tests that prove it. */
export function clausesPage(list: ClauseList, sources: readonly Source[]): string {
  const titles = readTestTitles(sources);
  const cited = sources.filter(({ path }) => isProductFile(path));
  const sections = list.sections.map((section) =>
    [
      `## ${section.numeral} ${section.title}`,
      list.clauses
        .filter(({ id }) => id.startsWith(`${section.number}.`))
        .map(({ id, asks, wings }) =>
          [
            `### ${id}\n\n${asks}`,
            `Wings: ${wings.map((wing) => roomOf(wing, sources)).join(', ')}.`,
            ...listed('Cited in', filesWith(cited, new RegExp(`\\[${id.replace('.', '\\.')}\\]`))),
            ...provenBy(titles.filter(({ clauses }) => clauses.includes(id))),
          ].join('\n\n'),
        )
        .join('\n\n'),
      ...listed(
        `Files that cite ${list.notice} ${section.numeral}`,
        filesWith(cited, citation(list, section)),
      ),
    ].join('\n\n'),
  );
  const overview = table(
    ['clause', 'asks', 'wings', 'tests'],
    list.clauses.map(({ id, asks, wings }) => [
      id,
      asks,
      wings.map(code).join(' '),
      String(titles.filter(({ clauses }) => clauses.includes(id)).length),
    ]),
  );
  return page(`${list.notice}, clause by clause`, overview, ...sections);
}

function isProductFile(path: string): boolean {
  return /^(packages|server|console|themes)\//.test(path) && !isTest(path) && !isGenerated(path);
}

function citation({ notice }: ClauseList, { numeral }: Section): RegExp {
  return new RegExp(`${notice}\\s*(?:[引言一二三四五]+[、，,]\\s*)*${numeral}`);
}

function filesWith(sources: readonly Source[], pattern: RegExp): string[] {
  return sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
}

function listed(title: string, files: readonly string[]): string[] {
  return files.length > 0 ? [`${title}:\n\n${files.map((file) => `- ${link(file)}`).join('\n')}`] : [];
}

function provenBy(titles: readonly TestTitle[]): string[] {
  return titles.length > 0
    ? [`Tests:\n\n${titles.map(({ title, path }) => `- ${title} (${link(path)})`).join('\n')}`]
    : [];
}

/** A wing that is not built yet is named as such, so that an empty clause explains itself. */
function roomOf(wing: string, sources: readonly Source[]): string {
  const readme = `server/src/${wing}/README.md`;
  return sources.some(({ path }) => path === readme) ? `[${wing}](../${readme})` : `${wing} (not built yet)`;
}

function link(path: string): string {
  return `[${path}](../${path})`;
}
