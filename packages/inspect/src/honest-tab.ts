import type { Link } from '@mumian/extract';

/**
 * Names of those to whom tabs of 友情链接 and feet of pages lead and for whom nobody plants a link: media, schools, public
 * services, counters of visits. Private hospitals, companies and travel agents do plant them: theirs need a neighbour
 * (see `isPlanted` for what no neighbour excuses). Written from experience of such sites; what is not in it is unknown,
 * not guilty.
 */
const INSTITUTION =
  /新闻网|日报|晚报|晨报|早报|都市报|电视台|广播|融媒|党建|政府|人民网|文明网|大学|学院|中学|小学|幼儿园|卫生院|疾控|银行|信用社|供电|电网|供水|自来水|水务|燃气|电信|中国移动|中国联通|邮政|烟草|石油|石化|铁路|机场|公交|出版社|图书馆|博物馆|文化馆|科技馆|公积金|气象|地震|法院|检察|人大|政协|总工会|妇联|共青团|技术支持|站长统计|网站统计|流量统计/;
/** Words for which links are planted; a hidden one needs no more. */
const PLANTED =
  /(?<!福利|体育)彩票|时时彩|六合彩|足彩|(?<![禁反戒])赌|博彩|百家乐|娱乐(?:城|场|平台|官网|$)|棋牌|老虎机|真人|投注|外围|盘口|葡京|威尼斯人|太阳城|开云|亚博|\b(?:bet|ag|bbin|pg)\b|bet\d|私服|外挂|成人(?!教育|高)|情色|激情|约炮|代孕|代开|壮阳|六合/i;
/** Hosts that are bought by the hundred. */
const THROWAWAY =
  /\d{4,}|\.(?:top|xyz|vip|club|icu|win|bet|tk|fun|buzz|cyou|sbs|live|casino|poker|lol|wang|bid|loan|ml|cf|ga)$/i;

/** Do the words of a hidden link name an institution, at a host that may be its own? */
export function namesInstitution(link: Pick<Link, 'text' | 'url'>): boolean {
  return INSTITUTION.test(link.text) && !isPlanted(link);
}

/** Is it one of those that are planted, whatever stands beside it? */
export function isPlanted({ text, url }: Pick<Link, 'text' | 'url'>): boolean {
  return PLANTED.test(text) || THROWAWAY.test(new URL(url).hostname);
}

/** The block in which a link stands: its list, or what holds it beside others. */
export function blockOf(place: string): string {
  const steps = place.split(' > ');
  const isRow = /^(?:li|dd|td|p|span)\b/.test(steps.at(-2) ?? '');
  return steps.slice(0, isRow ? -2 : -1).join(' > ');
}
