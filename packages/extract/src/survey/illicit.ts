import type { Metadata } from '../metadata.ts';
import { MARK_TEXT, type Mark } from './mark.ts';

/**
 * Words of gambling, lottery, adult and forgery advertisements as they are planted in hacked pages. Only combinations that
 * advertise are met, so that a police notice against gambling stays silent: a single topic word is never enough.
 */
const ADVERTISING: readonly RegExp[] = [
  /澳门[^。，；]{0,8}(?:赌场|娱乐[城场]|投注|开户|葡京|威尼斯)|澳门(?:新?葡京?|金沙|银河|皇冠|永利|太阳城)/,
  // 金沙县, 银河系, 皇冠小区: brands that are places and things too need the words of their trade.
  /(?:金沙|银河|皇冠|太阳城|永利|威尼斯人?)(?:国际)?(?:娱乐[城场]?|赌场|棋牌|真人|投注|开户|注册送)/,
  /(?:新?葡京|老虎机|时时彩|六合彩|北京赛车|pk10|百家乐|真人荷官|棋牌|博彩|体育投注|球赛投注)[^。，；室]{0,12}(?:官网|官方网站|开户|投注|娱乐[城场]|注册送|app下载|在线玩|登录网址|平台|彩金)/i,
  /(?:六合彩|六[会禾]彩|特码|马会|一肖)[^。，；]{0,8}(?:开奖|资料|大全|图库|一码|中特|直播|公开|网址|论坛)/,
  /(?:真人|网上|线上|在线)(?:百家乐|棋牌|赌场|博彩|赌博|投注|老虎机)|(?:彩票|时时彩|分分彩|快三)(?:计划|代理|开户)(?:群|网|平台|软件)|(?:网赌|赌球|足球外围)(?:平台|网站|网址|app)/i,
  /(?:亚洲|日韩|欧美|国产)[^。，；]{0,4}(?:无码|有码|成人|情色|av)|(?:av|成人|色情|黄色)(?:在线|视频|电影|网站|影院|影视|影片|小说|直播)(?:$|[^。，；]{0,4}(?:观看|免费|下载|在线|大全|高清|网|_|-|\s))/i,
  /国产(?:精品|自拍|偷拍|主播|乱)[^。，；]{0,4}(?:视频|在线|观看)|麻豆(?:传媒|视频|影视)|(?:国产|自拍)[^。，；]{0,2}无码/,
  /(?:开云|乐鱼|爱游戏|华体会|亚博|必威|万博|米兰|星空|亿博|天博|雷火|九游|188|365)(?:\(中国\)|（中国）)?(?:体育|娱乐|电竞|bet)[^。，；]{0,10}(?:官网|官方|登[录陆]|入口|app|下载|注册|平台|中国)|\b(?:kaiyun|leyu|betway|bet365|365bet|188bet|ag8|j9)\b[^。，；]{0,8}(?:官网|官方|登[录陆]|入口|app|下载|注册|平台)|\bag真人|bet官方|真人娱乐|足[球彩]外围|电子(?:游艺|娱乐)$/i,
  /(?:高清|在线|免费)[^。，；]{0,2}无码|无码(?:高清|在线|视频|影片)|偷拍自拍|激情(?:视频|小说|电影|影院)|裸聊|约炮/,
  /代开[^。，；]{0,6}发票|办理?(?:假|各类)证件?|(?:代办|办理)(?:假)?(?:毕业证|学历证|文凭)[^。，；]{0,6}(?:微信|qq|电话|联系)|刻章办证|办证刻章/i,
  /(?:传奇|魔域|奇迹)?私服(?:发布|网|排行|开服)|迷[药魂][^。，；]{0,6}(?:购买|出售|货到付款|商城)/,
];
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
  return !AGAINST.test(text) && ADVERTISING.some((pattern) => pattern.test(text));
}
