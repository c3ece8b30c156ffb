import { shiftDay } from '../../extract-pages/story.ts';
import { file, redirect } from '../site.ts';
import type { Abroad } from './abroad.ts';
import { createChannel, type Town } from './site.ts';

/** What looks wrong and is not. */
export function plantDecoys(town: Town, abroad: Abroad): void {
  const { luck, today, extras } = town;
  const told = (title: string, text: string): void => {
    const story = town.put(`<p>　　${text}</p>`);
    story.title = title;
    story.metas.set('ArticleTitle', title);
  };
  told(
    '警惕网络赌博：这些平台都是陷阱',
    '不法分子以“真人百家乐”“六合彩开奖”“体育投注开户”为噱头，警方提醒广大市民切勿参与。',
  );
  told(
    '关于系统升级期间网页可能显示“404”的说明',
    '升级期间个别页面可能提示“您访问的页面不存在”，给您带来不便，敬请谅解。',
  );
  told('关于组织参加能力测试的通知', '测试内容包括公文写作、计算机操作，测试时间另行通知，示例文字见附件。');
  told(
    '数据库安全加固技术要点',
    '出现 java.lang.OutOfMemoryError 时应当检查堆内存设置，Fatal error 一类的提示不得向公众显示。',
  );
  town
    .put(`<p>　　会员请登录<a href="${abroad.guarded()}">会员中心</a>。</p>`)
    .parts.push(`<p>　　展览信息见<a href="${abroad.sound()}">市博物馆网站</a>。</p>`);
  town.gold.push({ codes: ['link.unverified'], open: true, about: 'asks to log in' });
  const paper = `/d/${luck.digits(5)}.pdf`;
  extras.set(paper, file('application/pdf', Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF')));
  town.put(
    `<p>附件：<a href="${paper}">XXXX申请表（样表）</a> <a href="javascript:window.print()">打印</a> <a href="mailto:a@mumian.gov.cn">邮箱</a></p>`,
  );
  const moved = `/m/${luck.digits(5)}.html`;
  extras.set(moved, redirect(town.url(town.channels[0]?.stories[1]?.path ?? '/'), 301));
  town.put(`<p>　　此前报道：<a href="${moved}">查看</a></p>`);
  town.put(
    '<p><iframe src="https://tv.cctv.com/embed/1.html" title="办公地点地图" width="500" height="300"></iframe></p>',
  );
  town.put(
    '<div style="display:none" class="share-panel"><a href="http://www.people.com.cn/">微博</a><a href="http://www.gov.cn/">国务院</a></div>',
  );
  const dated = town.put('<p>　　施行日期：2027年1月1日，有效期五年。</p>');
  dated.parts.unshift(`<p>　　报名时间：${shiftDay(today, 5)}至${shiftDay(today, 15)}。</p>`);
  const silent = createChannel(town, 60 + town.channels.length, '国有企业信息', {
    count: 0,
    newest: 0,
    step: 1,
  });
  silent.inner = luck.pick([
    '<div class="lb"><p>暂无内容</p></div>',
    '<div class="lb"><p>本栏目暂无相关信息。</p></div>',
    '<p>目前没有需要公开的信息</p>',
  ]);
  createChannel(town, 60 + town.channels.length, '抗击疫情专题', { count: 6, newest: 900, step: 10 });
  createChannel(town, 60 + town.channels.length, '政府领导', { count: 3, newest: 500, step: 60 });
}
