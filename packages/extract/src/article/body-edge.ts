import { CRUMB_WORD, FOOT_WORD, signsOf } from '../line-sign.ts';

/** Short lines with which the part below an article begins: tools, neighbours, related entries. */
const TAIL =
  /^[\s【[（(<>«★☆■◆●|]*(?:相关(?:链接|阅读|新闻|文章|信息|解读|文件|政策|稿件|报道|推荐|资讯|内容|文档|附件|下载|资料|专题|公告|政策解读)|关联(?:文件|解读|阅读|信息)|延伸阅读|推荐阅读|热点推荐|上一[篇条页则]|下一[篇条页则]|前一[篇条]|后一[篇条]|打\s?印|分享(?:到|至|：|:|$)|责任?编辑|责\s?编|编辑[:：]|扫一扫|扫码|扫描二维码|关闭(?:窗口|本页|页面|$)|【?关\s?闭|我要(?:纠错|评论|分享)|内容纠错|网站纠错|收藏(?:本页|此页|$)|返\s?回(?:顶部|列表|首页|上一页|目录|$)|发表评论|评论[:：(（]|默认[○●]|放大\+?|网站发布时间|保存本页|浏览(?:次数|量|人次)[:：]?|阅读(?:次数|量)[:：]?|点击(?:数|次数|量|率)[:：]?|文章评论|发表评论|(?:网友|公众|市民|读者)(?:评论|意见|留言|跟帖|建议)|您是第|版权(?:声明|所有)|免责声明|主办单位|主办[:：]|承办单位|Copyright|附件(?:下载|信息|列表)[:：]?$|政策解读[:：]?$|解读[:：]?$|图解[:：]?$|微信扫|手机(?:查看|阅读)|字体[:：]|来源[:：]|信息来源[:：]|发布(?:时间|日期|机构)[:：]|作者[:：]|更新(?:时间|日期)[:：]|(?:信息|文章)?录入[:：]|审核[:：]|供稿[:：]|审签|签发[:：]|值班编辑|(?:初|复|终)审[:：]|[一二三]审[:：]|\d+人?(?:点赞|觉得很赞)|点赞|.{0,8}(?:答复|回答|内容|信息).{0,4}是否有(?:所)?帮助|满意度(?:评价|调查)[:：]|我要评价|关键[词字][:：]|标签[:：]|您可能|猜你|智能问答|关注.{0,12}公众号)/i;
/** Lines of a site's own foot. */
const FOOT =
  /版权所有|(?:主办|承办|主管)(?:单位)?\s?[:：]|主办单位|承办单位|ICP备|法律声明|页面(?:更新|生成)时间|您是第.{0,12}(?:位|个)(?:访问|访客)|网站联系电话|公网安备|网站标识码|政府网站找错|技术支持|Copyright|©|网站地图|联系我们|建议使用.{0,20}浏览器|最佳(?:分辨率|浏览)|站点地图|无障碍浏览/i;
/** A sentence that speaks of such things, as in rules for sites: 应当标明网站标识码和ICP备案编号，…。 */
const NAMES_FOOT = /.{12}[，；].*。$/;
/** What no such sentence says. */
const OF_FOOT =
  /版权所有|Copyright|©|您是第|浏览器|分辨率|技术支持|ICP[备证]\s?\d|公网安备\s?\d|(?:主办|承办|主管)(?:单位)?\s?[:：]/i;
const BREADCRUMB =
  /(?:当前位置|您的?位置|所在位置|你的位置|当前栏目|现在位置|您所在的|位置[:：])|首\s?页\s?(?:>|&gt;|»|›|＞|\/|-|→)/;
/** What stands below a text whatever its length: disclaimers, and files with the count of their downloads. */
const BELOW =
  /^[\s【[（(*※]*(?:(?:免责|版权|郑重|特别|转载|本网|本站)?(?:声明|说明)[\s】\]）)]*[:：].{0,160}(?:转载|版权|侵权|本网|本站|摘自|出处)|凡本[网站].{0,12}(?:注明|转载)|附件【.{1,100}】已下载)/;
const LONGEST_BELOW = 300;
const LONGEST_TAIL_LINE = 60;
const LONGEST_TOOLS = 80;
/** Tools for readers, and the names of the colours that spare their eyes; longer words first. */
const TOOL_WORDS =
  /视力保护色|保护视力色|背景颜?色|打印本页|关闭窗口|复制链接|语音播报|新浪微博|QQ空间|QQ好友|杏仁黄|秋叶褐|胭脂红|芥末绿|银河白|默认色|无障碍|字体|字号|打印|收藏|分享[到至]?|微信|微博|关闭|保存|天蓝|雪青|默认|听读|朗读|收听|灰色?|白色|AI|[大中小A+\-\s[\]【】（）()|｜:：、]/g;
const TOOL_FIRST =
  /^[\s[【（(|]*(?:视力|保护|背景|打印|关闭|复制|语音|新浪|QQ|杏仁|秋叶|字[体号]|收藏|分享|微信|微博|保存|默认|听读|朗读|收听|无障|AI|[大中小A])/;
const SENTENCE_END = /[。；！？]/;

/** Whether the part below an article begins with this line. */
export function beginsTail(text: string): boolean {
  if (text.length <= LONGEST_TAIL_LINE && !(text.length > 24 && SENTENCE_END.test(text)) && TAIL.test(text))
    return true;
  return text.length <= LONGEST_BELOW && BELOW.test(text);
}

/** Whether a line belongs to the foot of a site: 主办单位, ICP备, 网站标识码 … */
export function isFoot(text: string, signs = signsOf(text)): boolean {
  if ((signs & FOOT_WORD) === 0 || text.length > 200 || !FOOT.test(text)) return false;
  return !(NAMES_FOOT.test(text) && !OF_FOOT.test(text));
}

/** Whether a line says where in the site the page stands: 当前位置：首页 > 政务公开. */
export function isBreadcrumb(text: string, signs = signsOf(text)): boolean {
  return (signs & CRUMB_WORD) !== 0 && text.length <= 120 && BREADCRUMB.test(text);
}

/** Whether a line offers tools for readers and nothing else: 字体：大 中 小, 打印, 视力保护色. */
export function isToolLine(text: string): boolean {
  return text.length <= LONGEST_TOOLS && TOOL_FIRST.test(text) && text.replace(TOOL_WORDS, '') === '';
}
