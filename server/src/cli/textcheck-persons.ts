import { IntakeRefusal, readWorkbook } from '@mumian/intake';
import { type Person, personsOf } from '@mumian/textcheck';

/** Persons of an imported table, or the sentence that says what is wrong with it. */
export async function readPersons(file: string): Promise<readonly Person[] | string> {
  const rows: Record<string, string>[] = [];
  let head: string[] = [];
  try {
    for await (const { cells } of readWorkbook(file)) {
      const texts = cells.map((cell) =>
        typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '',
      );
      if (head.length === 0) head = texts.map((text) => text.trim());
      else rows.push(Object.fromEntries(head.map((name, at) => [name, texts[at] ?? ''])));
    }
  } catch (error) {
    if (error instanceof IntakeRefusal) return `姓名职务表“${file}”：${error.message}`;
    if (error instanceof Error && 'code' in error) return `姓名职务表“${file}”无法读取。`;
    throw error;
  }
  const { persons, problems } = personsOf(rows);
  return problems.length > 0 ? `姓名职务表“${file}”：${problems[0]}` : persons;
}
