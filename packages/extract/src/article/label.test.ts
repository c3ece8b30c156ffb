import { describe, expect, test } from 'vitest';
import { labelledValues, roleOfCell } from './label.ts';

const read = (text: string) => labelledValues(text).map(({ role, value }) => `${role}=${value}`);

describe('labels', () => {
  test.each([
    [
      '发布时间：2026-11-03 10:20 来源：市教育局 【字体：大 中 小】 浏览次数：12',
      ['published=2026-11-03 10:20', 'source=市教育局', 'tool=大 中 小', 'tool=12'],
    ],
    ['发 布 日 期：[2026-11-03]', ['published=2026-11-03']],
    ['信息来源: 木棉日报 | 作者: 张三 李四', ['source=木棉日报', 'author=张三 李四']],
    ['【发布日期】2026-11-03', ['published=2026-11-03']],
    ['发布于 2026-11-03', ['published=2026-11-03']],
    ['点击数：8次发布时间：2026-11-03', ['tool=8次', 'published=2026-11-03']],
    ['资金来源：财政拨款 开标日期：2026-11-03', ['other-date=2026-11-03']],
    ['截止日期：2026-11-03', ['other-date=2026-11-03']],
    ['来源：木棉发布 日期：2026-11-03', ['source=木棉发布', 'undetermined=2026-11-03']],
    ['文　　号：', ['number=']],
    ['会议于10:20开始', []],
  ])('%s', (text, values) => {
    expect(read(text.replace(/\u3000+/g, ' '))).toEqual(values);
  });

  test('a cell that is only a label is known without its colon', () => {
    expect(roleOfCell('发文字号')?.role).toBe('number');
    expect(roleOfCell('发布日期 ：')?.role).toBe('published');
    expect(roleOfCell('市教育局')).toBeNull();
  });
});
