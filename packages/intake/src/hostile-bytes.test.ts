import fc from 'fast-check';
import { expect, test } from 'vitest';
import { number, row, text, workbook } from '../test/workbook.ts';
import type { ByteSource } from './byte-source.ts';
import { crc32 } from './crc32.ts';
import { judgeWhole } from './judge.ts';
import { defaultLimits } from './limits.ts';
import { IntakeRefusal } from './refusal.ts';
import { readSheet } from './workbook-rows.ts';

function memorySource(bytes: Buffer): ByteSource {
  return {
    size: bytes.length,
    read: async (position, length) => {
      if (position < 0 || position + length > bytes.length) throw new IntakeRefusal('damaged');
      return bytes.subarray(position, position + length);
    },
  };
}

/** Number of rows, or the code of the refusal; any other error is thrown. */
async function fateOf(bytes: Buffer): Promise<number | string> {
  let count = 0;
  try {
    const office = await judgeWhole(memorySource(bytes), 'xlsx', defaultLimits);
    await readSheet(office, undefined, defaultLimits, async (rows) => {
      count += rows.length;
    });
    return count;
  } catch (error) {
    if (error instanceof IntakeRefusal) return error.code;
    throw error;
  }
}

const whole = workbook({
  sheets: [row(1, text('A1', '名称'), number('B1', '46349')) + row(2, '<c r="A2" t="s"><v>0</v></c>')],
  sharedStrings: ['<si><t>甲</t></si>'],
});

test('bytes changed anywhere end in rows or in a refusal, never in another error', async () => {
  expect(await fateOf(whole)).toBe(2);
  const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(changes, async (list) => {
      const bytes = Buffer.from(whole);
      for (const [at, value] of list) bytes[at] = value;
      await fateOf(bytes);
    }),
    { numRuns: 400 },
  );
});

test('documents of any tags and attributes end in rows or in a refusal', async () => {
  const piece = fc.constantFrom(
    ...[
      '<row r="1">',
      '<row>',
      '</row>',
      '<c r="A1">',
      '<c t="s">',
      '<c/>',
      '</c>',
      '<v>',
      '</v>',
      '1',
      '<f/>',
    ],
    ...[
      '<is>',
      '</is>',
      '<t>',
      '</t>',
      '<mergeCell/>',
      '<dimension ref="x"/>',
      '<![CDATA[',
      ']]>',
      '&#0;',
      '<!--',
    ],
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
      await fateOf(workbook({ sheets: [pieces.join('')] }));
    }),
    { numRuns: 400 },
  );
});

test('checksums are those of ZIP', () => {
  expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926);
  expect(crc32(Buffer.from('6789'), crc32(Buffer.from('12345')))).toBe(0xcbf43926);
});
