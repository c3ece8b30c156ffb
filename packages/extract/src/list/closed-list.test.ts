import { describe, expect, test } from 'vitest';
import { COLUMN, columnPage } from '../../test/lists/fixture.ts';
import { readListOf } from '../../test/lists/read-fixture.ts';

const read = (notice: string) =>
  readListOf(
    columnPage(`${notice}<ul class="list"><li><a href="t1.html">关于汛期值班的通知</a><span>2021-05-22</span></li>
      <li><a href="t2.html">关于供水检修的公告</a><span>2021-04-20</span></li>
      <li><a href="t3.html">关于河道整治的通告</a><span>2021-03-01</span></li></ul>`),
    COLUMN,
  );

describe('a list that gets nothing new', () => {
  test.each([
    '此栏目已停止更新',
    '（本专题已于2023年5月归档，仅供查阅。）',
    '已归档',
    '该专栏自2022年起不再更新，请到新网站查看',
  ])('says so: %s', (notice) => {
    expect(read(`<p>${notice}</p>`)).toMatchObject({ saysClosed: true });
  });

  test.each([
    '<p>归档文件整理规则</p>',
    '<a href="/gd/">已归档</a>',
    '<p>历史沿革</p>',
    '<p>网站停止更新的，由主办单位说明。</p>',
  ])('does not by %s', (words) => {
    expect(read(words)).toMatchObject({ saysClosed: false });
    expect(read(words).items).toHaveLength(3);
  });
});
