import { expect, test } from 'vitest';
import { z } from 'zod';
import { errorCatalogue } from '../../server/src/platform/errors/index.ts';
import { eventType, when } from '../../server/src/platform/events/index.ts';
import { route } from '../../server/src/platform/http/index.ts';
import { lifecycle } from '../../server/src/platform/lifecycle/index.ts';
import { operation } from '../../server/src/platform/operation/index.ts';
import { vocabulary } from '../../server/src/platform/vocabulary/index.ts';
import type { Wing } from '../../server/src/wing.ts';
import { clausesPage } from './clauses-page.ts';
import { errorsPage } from './errors-page.ts';
import { eventsPage } from './events-page.ts';
import { lifecyclesPage } from './lifecycles-page.ts';
import { limitsFile } from './limits-file.ts';
import { permissionsPage } from './permissions-page.ts';
import { schemaFile } from './schema-file.ts';
import { vocabularyFile } from './vocabulary-file.ts';

const letterAnswered = eventType(
  'letter.answered',
  '来信办结',
  z.object({ letterId: z.uuid(), late: z.boolean() }),
);

const letter = lifecycle({
  noun: 'letter',
  title: '来信',
  table: 'engagement.letter',
  initial: ['received'],
  states: {
    received: { label: '已收到', phase: '办理' },
    'in-progress': { label: '办理中', phase: '办理' },
    answered: { label: '已答复', phase: '办结', final: true },
  },
  transitions: {
    assign: { label: '转办', from: ['received'], to: 'in-progress', permission: 'letter.assign' },
    answer: {
      label: '答复',
      from: ['received', 'in-progress'],
      to: 'answered',
      permission: 'letter.answer',
      reason: 'required',
      notBy: ['assign'],
      emits: letterAnswered,
      clause: '攀办函〔2017〕11号 四',
    },
  },
});

const answerLetter = operation(
  {
    name: 'letter.answer',
    summary: '答复来信',
    permission: 'letter.answer',
    input: z.strictObject({
      id: z.uuid(),
      text: z.string().min(2).max(5000),
      note: z.string().max(80).nullable(),
    }),
  },
  async () => ({ answered: true }),
);

const engagement: Wing = {
  name: 'engagement',
  title: '互动交流',
  clause: '四',
  needs: [],
  permissions: [{ name: 'letter.answer', label: '答复来信' }],
  routes: [
    route({
      method: 'POST',
      path: '/letters/:id/answer',
      permission: 'letter.answer',
      operation: answerLetter,
      answer: z.object({ answered: z.boolean() }),
    }),
  ],
  jobs: [],
  cron: [],
  events: [letterAnswered],
  reactions: [
    when(letterAnswered, { name: 'engagement.thank-writer', follows: '感谢来信人' }, async () => undefined),
  ],
  lifecycles: [letter],
  vocabularies: [vocabulary('letter-kind', '来信类别', { question: '咨询', 'bug-report': '纠错' })],
  errors: errorCatalogue('engagement', {
    late: { status: 409, title: '已逾期', detail: () => '已逾期。', clause: '攀办函〔2017〕11号 四' },
  }),
  faults: [],
  counts: [],
  todos: [],
};

test('the events page tells payload, verb and reaction of each event', () => {
  expect(eventsPage([engagement])).toContain(
    '| `letter.answered` | 来信办结 | `letterId: uuid` `late: boolean` | `letter.answer` | `engagement.thank-writer` 感谢来信人 |',
  );
});

test('the lifecycles page draws every transition and tells who may do it', () => {
  const page = lifecyclesPage([engagement]);
  expect(page).toContain('  [*] --> received');
  expect(page).toContain('  received --> in_progress : 转办');
  expect(page).toContain('  in_progress --> answered : 答复');
  expect(page).toContain('  answered --> [*]');
  expect(page).toContain(
    '| `answer` | 答复 | `received` `in-progress` | `answered` | `letter.answer` | a reason, another person than `assign` | `letter.answered` | 攀办函〔2017〕11号 四 |',
  );
});

test('the errors page lists every code with its status and clause', () => {
  expect(errorsPage([engagement.errors])).toContain(
    '| `engagement.late` | 409 | 已逾期 | 攀办函〔2017〕11号 四 |',
  );
});

test('the permissions page tells which roles may call which route', () => {
  const page = permissionsPage([engagement], {
    editor: { label: '编辑', permissions: ['letter.answer'] },
    reader: { label: '读者', permissions: [] },
  });
  expect(page).toContain('| `letter.answer` | 答复来信 | ● |  |');
  expect(page).toContain('| `POST /letters/:id/answer` | 答复来信 | `letter.answer` | 编辑 |');
});

test('the vocabulary file holds vocabularies and states of lifecycles, sorted, and refuses two of one name', () => {
  const file = vocabularyFile([engagement]);
  expect(file.indexOf("'letter-kind': {")).toBeGreaterThan(0);
  expect(file.indexOf("'letter-state': {")).toBeGreaterThan(file.indexOf("'letter-kind': {"));
  expect(file).toContain("'bug-report': '纠错',");
  const twin = { ...engagement, vocabularies: [vocabulary('letter-state', '来信状态', { other: '其他' })] };
  expect(() => vocabularyFile([twin])).toThrow('two vocabularies are named letter-state');
});

test('the limits file tells what each field takes, of fields that may be null too', () => {
  const file = limitsFile([engagement]);
  const limits = JSON.parse(file.slice(file.indexOf('{'), file.lastIndexOf('}') + 1));
  expect(limits['letter.answer'].text).toEqual({ required: true, minLength: 2, maxLength: 5000 });
  expect(limits['letter.answer'].note).toEqual({ required: true, maxLength: 80 });
});

test('the schema file types the API from its own document', async () => {
  const file = await schemaFile([engagement]);
  expect(file).toContain('"/api/v1/letters/{id}/answer"');
  expect(file).toContain('answered: boolean');
});

test('the clauses page leads from a clause to the files that cite it and the tests that prove it', () => {
  const list = {
    notice: '攀办函〔2017〕11号',
    sections: [{ number: '4', numeral: '四', title: 'Interpretation and response' }],
    clauses: [{ id: '4.5', asks: 'Opinion is collected.', wings: ['engagement'] }],
  };
  const page = clausesPage(list, [
    { path: 'server/src/engagement/letter.ts', text: '// 攀办函〔2017〕11号 四\n// see [4.5]\n' },
    { path: 'server/src/engagement/mail.ts', text: '// 攀办函〔2017〕11号 三\n' },
    { path: 'server/src/engagement/letter.test.ts', text: "test('[4.5] a letter is answered', () => {});\n" },
  ]);
  expect(page).toContain('| 4.5 | Opinion is collected. | `engagement` | 1 |');
  expect(page).toContain('- [4.5] a letter is answered ([server/src/engagement/letter.test.ts]');
  expect(page).toContain('Files that cite 攀办函〔2017〕11号 四:\n\n- [server/src/engagement/letter.ts]');
  expect(page).toContain('Wings: engagement (not built yet).');
  expect(page).not.toContain('mail.ts');
});

test('the same wings give the same pages', async () => {
  expect(await schemaFile([engagement])).toBe(await schemaFile([engagement]));
  expect(eventsPage([engagement])).toBe(eventsPage([engagement]));
});
