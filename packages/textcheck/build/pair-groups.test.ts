import { expect, test } from 'vitest';
import { foldsOf } from './pair-groups.ts';

const pairOf = (meant: string) => ({ written: meant, meant });

test('sentences that share twelve characters, also by way of a third, lie in one fold', () => {
  const pairs = [
    pairOf('各级人民政府应当加强对本行政区域内网站工作的领导'),
    pairOf('加强对本行政区域内网站工作的领导，健全考核评价制度和责任追究制度'),
    pairOf('健全考核评价制度和责任追究制度的意见'),
    ...Array.from({ length: 200 }, (_, index) => pairOf(`第${index}号文件`)),
  ];
  const folds = foldsOf(pairs, 5);
  expect(folds[1]).toBe(folds[0]);
  expect(folds[2]).toBe(folds[0]);
  expect(new Set(folds).size).toBe(5);
});
