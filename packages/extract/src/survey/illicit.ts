import type { Metadata } from '../metadata.ts';
import { MARK_TEXT, type Mark } from './mark.ts';

/**
 * Words of gambling, adult and forgery advertisements as they are planted in hacked pages. Only combinations that
 * advertise are met, so that a police notice against gambling stays silent: a single topic word is never enough.
 */
const ADVERTISING =
  /澳门[^。，；]{0,8}(?:赌场|娱乐城|投注|开户|葡京|威尼斯)|(?:葡京|威尼斯人?|金沙|银河|皇冠|太阳城|永利|新葡|老虎机|时时彩|六合彩|北京赛车|pk10|百家乐|真人荷官|棋牌|博彩|体育投注|球赛投注)[^。，；]{0,12}(?:官网|官方网站|开户|投注|娱乐城|注册送|app下载|在线玩|登录网址)|(?:亚洲|日韩|欧美|国产)[^。，；]{0,4}(?:无码|有码|成人|情色|av)|(?:av|成人|色情)(?:在线|视频|电影|网站)(?:观看|免费)|代开[^。，；]{0,6}发票|办理?(?:假|各类)证件?/i;
/** Those who fight it use the same words. */
const AGAINST =
  /打击|查处|警方|公安|侦破|破获|防范|整治|严禁|禁止|举报|提醒|案件|被[抓捕判罚]|涉嫌|揭秘|骗局/;

/** Planted advertising in the parts of a page that search engines read: title, keywords, description. */
export function readIllicit(title: string | null, metadata: Metadata): Mark[] {
  const parts: readonly (readonly [kind: string, text: string])[] = [
    ['title', title ?? ''],
    ['keywords', metadata.keywords ?? ''],
    ['description', metadata.description ?? ''],
  ];
  return parts
    .filter(([, text]) => advertisesIllicit(text))
    .map(([kind, text]) => ({ kind, text: text.slice(0, MARK_TEXT), place: '' }));
}

/** Whether a link's words or a page's title advertise gambling, adult content or forgery. */
export function advertisesIllicit(text: string): boolean {
  return ADVERTISING.test(text) && !AGAINST.test(text);
}
