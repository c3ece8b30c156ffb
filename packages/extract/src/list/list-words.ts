/**
 * The words by which list pages of Chinese government sites are told apart: taken from the column pages of the
 * content systems named in `readers/`, in the wording of 政府网站发展指引 (国办发〔2017〕47号) where it has one.
 */

/** Whole texts of links that lead on from an entry or a list but name no entry. */
export const LEADING_ON =
  /^[\s[【(（<《«·…]*(?:查看|阅读|点击|进入|了解)?(?:更多|更多内容|更多信息|more|详细|详细信息|详细内容|详情|查看|全文|阅读|查看全文|内容|正文|下载|预览|打印|返回|返回顶部|顶部|关闭|收藏|解读|文字解读|图解|图片解读|视频解读|政策解读|相关解读|解读材料|原文|政策原文|在线办理|在线申报|办事指南|我要写信|我要咨询|立即办理)[\s\]】)）>》»·….+]*$/i;

/** Those of them that may be the only link of an entry. */
export const DETAIL = /详细|详情|查看|全文/;

/** Texts of links between the pages of one list. */
export const NEXT_PAGE =
  /^[\s[【<]*(?:下一页|下页|后一页|下一頁|往后|next|next\s*page|(?:早期|较早的?|更早的?|旧)文章|older\s*(?:posts|entries))[\s\]】>»›]*$/i;
export const NEXT_SIGN = /^(?:>|›|»|&gt;|→)$/;
/** `[3]`, `第3页` */
export const PAGE_NUMBER = /^[\s[【(（第]*(\d{1,4})[\s\]】)）页]*$/;
export const LAST_PAGE = /^[\s[【<]*(?:尾页|末页|最后一页|最末页|last)[\s\]】>»›]*$/i;
export const PAGING =
  /^[\s[【<«‹]*(?:首页|第一页|上一页|上页|前一页|下一页|下页|后一页|尾页|末页|最后一页|跳转|go|prev(?:ious)?|next|first|last|第?\d{1,4}页?|\.{2,}|…|<{1,2}|>{1,2}|«|»|‹|›)[\s\]】>»›]*$/i;

/** Ids and classes of regions that are never the list of a column, as whole words of the attribute. */
export const FRAME_REGION =
  /(?:^|[\s_-])(?:nav|navs?bar|menu|mainnav|topnav|subnav|sidenav|leftnav|header|head|top|topbar|footer|foot|bottom|copyright|crumbs?|breadcrumb|location|position|dqwz|weizhi|mbx|friendlinks?|friend|yqlj|friendlink|site-?map|search|share|fix(?:ed)?bar|toolbar|pagination|pager|pages?|fenye|pagebar|page-?nav)(?:$|[\s_-]|\d)/i;

/** Ids and classes of columns beside the main one. */
export const SIDE_REGION =
  /(?:^|[\s_-])(?:aside|side-?bar|side|hot|hots|hotnews|rank|ranking|phb|top10|recommend|tuijian|tj|related|relate|xgxw|xgyd|xglj|rdtj|rdxw|tab-?menu|banner|slider?|slide|swiper|focus|carousel|flash|scroll|marquee)(?:$|[\s_-]|\d)/i;

/** Headings of lists that accompany a page and are not its subject. */
export const SIDE_HEADING =
  /热点推荐|热点信息|热点新闻|热点文章|热门|推荐|排行|相关|猜你|友情|上一篇|点击榜|浏览榜|关注排行|链接|快速通道|站点导航|网站群|本月热|本周热|图片新闻|图片聚焦|信息排名/;
/** Headings that such lists and columns share. */
export const DOUBTFUL_HEADING = /最新|热点|专题|关注|要闻/;

/** Marks set beside or into titles. */
export const MARK = /^(?:new!?|hot!?|置顶|新|热|荐|图|视频|top|最新)$/i;
export const LEADING_MARK =
  /^(?:[\s·•▪■◆●►▶▸»›>★☆※○◇□\-—*|]+|[[【(（<]\s*(?:置顶|new|hot|最新|推荐|荐|热|新)\s*[\]】)）>]\s*|(?:置顶|NEW!?)\s*(?=[^\w]))+/i;
export const TRAILING_MARK =
  /(?:\s*(?:[[【(（]\s*(?:置顶|new|hot|最新|荐|热|新|图|组图)\s*[\]】)）]|\bnew!?|\bhot!?))+\s*$/i;

/** Labels of a date in an entry or a column head: the day of publication, and other days. */
export const PUBLICATION_LABEL =
  /(?:发布|发文|公布|公开|刊登|登载|上传|更新|印发|来信|提交|写信|受理|日期|时间|pub|date)/i;
export const BEST_LABEL = /(?:发布|公布|公开|刊登|上网|上传|登载)/;
export const OTHER_LABEL =
  /(?:截止|有效|失效|废止|成文|生成|实施|施行|生效|到期|开始|结束|起止|答复|回复|办结|截至|开标|报名)/;

/** Classes of an entry's summary. */
export const SUMMARY_CLASS =
  /(?:^|[\s_-])(?:summary|desc|description|intro|abstract|zhaiyao|zy|jj|jianjie|brief|digest|content-?txt|txt-?con)(?:$|[\s_-]|\d)/i;
