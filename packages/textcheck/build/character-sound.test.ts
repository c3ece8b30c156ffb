import { describe, expect, test } from 'vitest';
import { resemblanceOf, strokesOf } from './character-shape.ts';
import { likenessOf, soundOf } from './character-sound.ts';

describe('how alike two characters are', () => {
  test.each([
    ['部', '布', 'tone'],
    ['做', '作', 'tone'],
    ['发', '法', 'plain'],
    ['发', '罚', 'plain'],
    ['字', '治', 'blurred'],
    ['林', '零', 'blurred'],
    ['能', '嫩', 'blurred'],
    ['胡', '福', 'blurred'],
    ['班', '慢', 'initial'],
    ['班', '半', 'plain'],
    ['国', '过', 'plain'],
    ['八', '把', 'plain'],
    ['民', '米', 'final'],
  ])('%s and %s sound alike: %s', (one, other, likeness) => {
    expect(likenessOf(soundOf(one), soundOf(other))).toBe(likeness);
    expect(likenessOf(soundOf(other), soundOf(one))).toBe(likeness);
  });

  test('国 and 人 do not', () => {
    expect(likenessOf(soundOf('国'), soundOf('人'))).toBeUndefined();
  });

  test.each([
    ['未', '末', 'near'],
    ['日', '目', 'near'],
    ['责', '绩', 'alike'],
    ['害', '辖', 'alike'],
  ])('%s and %s look %s', (one, other, resemblance) => {
    const a = strokesOf.get(one) ?? '';
    const b = strokesOf.get(other) ?? '';
    expect(resemblanceOf(a, b)).toBe(resemblance);
    expect(resemblanceOf(b, a)).toBe(resemblance);
  });

  test('龙 and 一 do not, and a character whose strokes nobody knows looks like none', () => {
    expect(resemblanceOf(strokesOf.get('龙') ?? '', strokesOf.get('一') ?? '')).toBeUndefined();
    expect(resemblanceOf('', 'j')).toBeUndefined();
  });
});
