import { expect, test } from 'vitest';
import { isBreadcrumb, isFoot } from './article/body-edge.ts';
import { COUNTER_WORD, CRUMB_WORD, DIGIT, FOOT_WORD, signsOf } from './line-sign.ts';
import { hashPage } from './page-hash.ts';

const FEET =
  '版权所有|主办单位|主办：|承办单位:|主管 :|ICP备|icp备|法律声明|页面更新时间|页面生成时间|您是第12位访客|网站联系电话|公网安备|网站标识码|政府网站找错|技术支持|Copyright|COPYRIGHT|©|网站地图|联系我们|建议使用某浏览器|最佳浏览|最佳分辨率|站点地图|无障碍浏览';
const CRUMBS =
  '当前位置|您的位置|您位置|所在位置|你的位置|当前栏目|现在位置|您所在的|位置：|位置:|首页 >|首 页»';
const COUNTERS =
  '浏览|阅读|点击|访问|人气|人次|次数|在线|今天|今日|现在|当前时间|系统时间|北京时间|星期|农历|耗时|运行|第1位';

test('every word of the foot of a site has a sign, so that none is passed over', () => {
  for (const word of FEET.split('|')) {
    expect(signsOf(word) & FOOT_WORD, word).not.toBe(0);
    expect(isFoot(word), word).toBe(true);
  }
});

test('every word of a breadcrumb has a sign', () => {
  for (const word of CRUMBS.split('|')) {
    expect(signsOf(word) & CRUMB_WORD, word).not.toBe(0);
    expect(isBreadcrumb(word), word).toBe(true);
  }
});

test('every word of a counter has a sign: the number behind it is none of the content', () => {
  for (const word of COUNTERS.split('|')) {
    expect(signsOf(word) & COUNTER_WORD, word).not.toBe(0);
    const [one, other] = [12, 99].map((count) => {
      const text = `${word} ${count}`;
      return hashPage([{ text, signs: signsOf(text) }]);
    });
    expect(one, word).toEqual(other);
  }
});

test('a text has the signs of all its characters, and none of others', () => {
  expect(signsOf('')).toBe(0);
  expect(signsOf('木棉市')).toBe(0);
  expect(signsOf('第3号') & DIGIT).toBe(DIGIT);
});
