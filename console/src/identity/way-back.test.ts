import { describe, expect, it } from 'vitest';
import { safeBack } from './way-back.ts';

describe('the way back after signing in', () => {
  it('leads to a page of the console', () => {
    expect(safeBack('/sites?state=running')).toBe('/sites?state=running');
  });
  it('never leads to another origin', () => {
    for (const back of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      'javascript:alert(1)',
      undefined,
    ]) {
      expect(safeBack(back)).toBe('/');
    }
  });
});
