import { isGenerated, isTest, type Source } from './source.ts';
import type { Violation } from './violation.ts';

const code = /\.(ts|tsx|mts|mjs|js|css)$/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*\.[a-z0-9]+$/;
const kebabFolder = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const emptyWords = /(^|-)(utils?|helpers?|misc|manager|managers)(-|$)/;
const emptyNames = new Set(['common', 'types', 'shared', 'service', 'lib', 'constants']);
const longestFile = 400;

/** Names say what is inside: kebab-case, no word that would fit any file, and none that has grown too long to have one. */
export function checkNames(sources: readonly Source[]): Violation[] {
  return sources.flatMap((source) => [...nameOf(source.path), ...lengthOf(source)]);
}

function nameOf(path: string): Violation[] {
  const segments = path.split('/');
  const file = segments.pop() ?? '';
  const stem = file.split('.')[0] ?? '';
  const empty = [...segments, stem].find((word) => emptyWords.test(word) || emptyNames.has(word));
  return [
    ...(empty === undefined
      ? []
      : [{ rule: 'names', path, message: `“${empty}” says nothing; name what is inside` }]),
    ...(code.test(file) && !kebab.test(file)
      ? [{ rule: 'names', path, message: 'name the file in kebab-case' }]
      : []),
    ...(segments.every((folder) => kebabFolder.test(folder))
      ? []
      : [{ rule: 'names', path, message: 'name the folder in kebab-case' }]),
  ];
}

function lengthOf({ path, text }: Source): Violation[] {
  if (!code.test(path) || isGenerated(path)) return [];
  const lines = text.split('\n').length - 1;
  return lines > longestFile
    ? [
        {
          rule: 'length',
          path,
          message: `${lines} lines; above ${longestFile} a file has two nouns: split it`,
        },
      ]
    : [];
}

/** Every package and every wing has its README and its door, and every folder of server/src has its place in the order. */
export function checkRooms(
  sources: readonly Source[],
  { order, above }: { order: readonly string[]; above: readonly string[] },
): Violation[] {
  const paths = new Set(sources.map(({ path }) => path));
  const code = sources.filter(({ path }) => path.endsWith('.ts') && !isTest(path)).map(({ path }) => path);
  const packages = new Set(code.flatMap((path) => /^packages\/[^/]+/.exec(path) ?? []));
  const rooms = new Set(code.flatMap((path) => /^server\/src\/([^/]+)\//.exec(path)?.[1] ?? []));
  const missing = (room: string, files: string[]) =>
    files
      .filter((file) => !paths.has(`${room}/${file}`))
      .map((file) => ({ rule: 'rooms', path: room, message: `${file} is missing` }));
  return [
    ...[...packages].flatMap((room) => missing(room, ['README.md', 'src/index.ts'])),
    ...[...rooms]
      .filter((room) => order.includes(room))
      .flatMap((room) => missing(`server/src/${room}`, ['README.md', 'index.ts', 'wing.ts'])),
    ...[...rooms]
      .filter((room) => room !== 'platform' && !order.includes(room) && !above.includes(room))
      .map((room) => ({
        rule: 'rooms',
        path: `server/src/${room}`,
        message: 'has no place in house/wings.json',
      })),
  ];
}
