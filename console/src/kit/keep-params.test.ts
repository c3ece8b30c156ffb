import { describe, expect, it } from 'vitest';
import { keepParams } from './keep-params.ts';

describe('an address from the server', () => {
  it('keeps what narrows the present page', () => {
    expect(keepParams('/sites?state=running', '?unitId=u1&q=x', ['unitId'])).toBe(
      '/sites?state=running&unitId=u1',
    );
    expect(keepParams('/sites', '', ['unitId'])).toBe('/sites');
  });
  it('wins where it says itself', () => {
    expect(keepParams('/sites?unitId=u2', '?unitId=u1', ['unitId'])).toBe('/sites?unitId=u2');
  });
});
