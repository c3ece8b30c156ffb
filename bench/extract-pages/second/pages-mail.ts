import type { Sample } from '../sample.ts';
import { occasionOf, pageOf } from './occasion.ts';
import { channelBar, headOf, siteFoot, topBar } from './surroundings.ts';

/** A letter with its answer, as a table and as two bubbles, and a box of letters. */
export function mailSamples(): readonly Sample[] {
  const o = occasionOf(31_000);
  const table = `<!DOCTYPE html><html>${headOf('市长信箱-岚江市人民政府')}<body>${topBar()}${channelBar()}<div class="crumb">首页 &gt; 互动交流 &gt; 市长信箱 &gt; 信件详情</div><table class="xj"><tr><th>来信标题</th><td colspan="3">咨询${o.subject.name}办理时限</td></tr><tr><th>信件编号</th><td>LJ202611${o.number}</td><th>来信时间</th><td>${o.madeOn} 09:12</td></tr><tr><th>来信人</th><td>李**</td><th>信件类型</th><td>咨询</td></tr><tr><th>来信内容</th><td colspan="3">您好，请问${o.subject.name}多久能办好？</td></tr><tr><th>办理状态</th><td>已办结</td><th>答复时间</th><td>${o.day} 16:40</td></tr><tr><th>答复单位</th><td colspan="3">${o.subject.department}</td></tr><tr><th>答复内容</th><td colspan="3">您好！来信收悉。${o.subject.sentences[3]}感谢您的关注。</td></tr></table><div class="pj">满意度评价：非常满意</div>${siteFoot()}</body></html>`;
  const bubbles = `<!DOCTYPE html><html>${headOf('留言详情')}<body>${topBar()}${channelBar()}<div class="ly"><div class="ask"><h2>关于${o.subject.name}的投诉</h2><p><span>留言人：王女士</span><span>留言时间：${o.madeOn}</span></p><div>我们小区反映多次没有解决，请领导过问。</div></div><div class="ans"><h3>回复内容</h3><p><span>回复单位：${o.subject.department}</span><span>回复时间：${o.day}</span></p><div>王女士：您反映的问题已转有关部门核实办理。${o.subject.sentences[1]}</div></div></div>${siteFoot()}</body></html>`;
  const box = `<!DOCTYPE html><html>${headOf('局长信箱')}<body>${topBar()}${channelBar()}<div class="tip"><a href="/xx/write">我要写信</a><a href="/xx/query">信件查询</a></div><table class="xx"><tr><th>编号</th><th>标题</th><th>类型</th><th>来信时间</th><th>状态</th></tr>${Array.from(
    { length: 15 },
    (_, place) => occasionOf(31_100 + place),
  )
    .map(
      (letter, place) =>
        `<tr><td>${letter.number}</td><td><a href="/xx/detail?id=${letter.number}">咨询${letter.subject.name}</a></td><td>${['咨询', '投诉', '建议'][place % 3]}</td><td>${letter.day}</td><td>${place % 5 ? '已回复' : '办理中'}</td></tr>`,
    )
    .join('')}</table>${siteFoot()}</body></html>`;
  return [
    pageOf('mail-table', 'letter', {
      url: 'https://www.lanjiang.gov.cn/hdjl/szxx/detail.html?id=77',
      html: table,
    }),
    pageOf('mail-bubbles', 'letter', { url: 'https://ly.lanjiang.gov.cn/msg/9912.html', html: bubbles }),
    pageOf('mail-box', 'mailbox', { url: 'https://jyj.lanjiang.gov.cn/xx/list', html: box }),
  ];
}
