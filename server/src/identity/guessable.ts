import list from './common-passwords.json' with { type: 'json' };

/** Words around which passwords are commonly built in China, beside the international list. */
const chineseWords =
  `woaini woaiwo woaizhongguo woaiwojia woaiwode woaimama woaibaba aini ainima ainiyiwannian nihao
  nihaoma wodemima wodeai wodejia woshishui woshinidie woshitiancai wobuzhidao mimamima mimashi wangjimima buzhidao
  zhongguo zhonghua zhongguoren beijing shanghai guangzhou shenzhen chengdu sichuan panzhihua zhengfu zhengfuwang
  zhengwu dianzizhengwu wangzhan guanwang guanli guanliyuan xitong xitongguanli jiaoyuju weijianwei bangongshi
  renmin renminzhengfu weirenminfuwu gongxifacai xinniankuaile shengrikuaile yilufashun wanshiruyi jixiangruyi
  meiyoumima tiankong taiyang xiaoxiao baobao baobei laopo laogong qinaide caonima wocao wangyi taobao tencent
  weixin alibaba admin administrator root guest user test manager master system passw0rd password mima anquan shenji
  qwer asdf zxcv aaaa abcd abcdef qweasd qweasdzxc qazwsx wsxedc asdfgh`.split(/\s+/);

const words: ReadonlySet<string> = new Set([...list.words.split(' '), ...chineseWords]);

/** Rows and columns of the keyboard, there and back. */
const walks = [
  '12345678901234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '!qaz@wsx#edc$rfv%tgb^yhn&ujm*ik(ol)p',
  '!@#$%^&*()',
].flatMap((walk) => [walk, [...walk].reverse().join('')]);

const SHORTEST_STEP = 3;

const leet: Readonly<Record<string, string>> = { '@': 'a', '4': 'a', '3': 'e', '1': 'i', '0': 'o', $: 's' };

/**
 * Whether a password is among those that guessers try first: on the list of common ones, a common word with digits or
 * signs around it, a walk over the keyboard, one short piece repeated, a date or a telephone number.
 */
export function isGuessable(password: string): boolean {
  const folded = password.toLowerCase();
  const plain = folded.replace(/[@4310$]/g, (sign) => leet[sign] ?? sign);
  return (
    [folded, core(folded), plain, core(plain)].some((form) => words.has(form)) ||
    isWalk(folded) ||
    isRepeated(folded) ||
    isDateOrTelephone(folded)
  );
}

/** What is left between leading and trailing digits and signs. */
function core(text: string): string {
  return text.replace(/^[^\p{L}]+/u, '').replace(/[^\p{L}]+$/u, '');
}

/** Whether the whole is made of walks of three keys and more. */
function isWalk(text: string): boolean {
  let at = 0;
  while (at < text.length) {
    const step = longestStep(text, at);
    if (step < SHORTEST_STEP) return false;
    at += step;
  }
  return text.length > 0;
}

function longestStep(text: string, from: number): number {
  let length = 0;
  while (
    from + length < text.length &&
    walks.some((walk) => walk.includes(text.slice(from, from + length + 1)))
  ) {
    length += 1;
  }
  return length;
}

function isRepeated(text: string): boolean {
  return [1, 2, 3, 4].some((size) => {
    const piece = text.slice(0, size);
    return text.length >= size * 3 && piece.repeat(Math.ceil(text.length / size)).startsWith(text);
  });
}

/** 19990101, 1999-01-01, 13800138000, once or twice, with letters around that are initials at most. */
function isDateOrTelephone(text: string): boolean {
  const number = String.raw`(?:(?:19|20)\d\d[-./年]?\d{1,2}[-./月]?\d{1,2}日?|1[3-9]\d{9})`;
  return new RegExp(`^[a-z]{0,4}${number}{1,2}[a-z!@#.]{0,4}$`).test(text);
}
