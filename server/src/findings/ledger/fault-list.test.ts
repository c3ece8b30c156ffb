import { describe, expect, it } from 'vitest';
import type { Fault } from '../../wing.ts';
import { detectionReactions } from './detection.ts';
import { editionOf } from './fault-edition.ts';
import { faultVocabulary, requireWholeFaults } from './fault-list.ts';

const whole: Fault = {
  code: 'link.dead',
  title: '链接打不开',
  clause: '国办发〔2017〕47号',
  failing: 'impractical',
  severity: 'ordinary',
  cause: '页面已删除。',
  remedy: { editor: '改正链接。', technician: '设置跳转。' },
  recheck: async () => null,
};

describe('the registered faults', () => {
  it('start only with a code of the form noun.fault and all the words a person needs', () => {
    expect(() => requireWholeFaults([whole])).not.toThrow();
    expect(() => requireWholeFaults([{ ...whole, code: 'dead' }])).toThrow('noun.fault');
    expect(() => requireWholeFaults([{ ...whole, clause: ' ' }])).toThrow('link.dead has no clause');
    const remedy = { editor: '改正链接。', technician: '' };
    expect(() => requireWholeFaults([{ ...whole, remedy }])).toThrow('link.dead has no technician');
  });

  it('give the console a title for each code', () => {
    expect(faultVocabulary([whole]).labels).toEqual({ 'link.dead': '链接打不开' });
  });

  it('are named by their words, so that any other word is another edition', () => {
    expect(editionOf({ ...whole })).toBe(editionOf(whole));
    expect(editionOf({ ...whole, cause: '改版。' })).not.toBe(editionOf(whole));
  });

  it('become reactions only where a wing below cannot call up', () => {
    expect(detectionReactions([whole])).toEqual([]);
  });
});
