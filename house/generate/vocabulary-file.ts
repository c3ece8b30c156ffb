import type { Vocabulary } from '../../server/src/platform/vocabulary/index.ts';
import type { Wing } from '../../server/src/wing.ts';

/** console/src/api/vocabulary.gen.ts: every closed list of values with its Chinese words, sorted by name. */
export function vocabularyFile(wings: readonly Wing[]): string {
  const byName = new Map<string, Vocabulary>();
  for (const wing of wings) {
    for (const vocabulary of [
      ...wing.vocabularies,
      ...wing.lifecycles.map((lifecycle) => lifecycle.vocabulary),
    ]) {
      const before = byName.get(vocabulary.name);
      if (before !== undefined && before !== vocabulary) {
        throw new Error(`two vocabularies are named ${vocabulary.name}`);
      }
      byName.set(vocabulary.name, vocabulary);
    }
  }
  const entries = [...byName.keys()].sort().map((name) => {
    const labels: Record<string, string> = byName.get(name)?.labels ?? {};
    const words = Object.entries(labels).map(
      ([value, label]) => `    ${literal(value)}: ${literal(label)},\n`,
    );
    return `  ${literal(name)}: {\n${words.join('')}  },\n`;
  });
  return `// Written by \`npm run generate\`. Do not edit.\nexport const vocabularies = {\n${entries.join('')}} as const;\n`;
}

function literal(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
