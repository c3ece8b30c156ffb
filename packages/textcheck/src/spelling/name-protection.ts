import type { TokenText } from './alphabet.ts';

const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛奚范彭郎鲁韦昌马苗凤方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程邢裴陆荣翁荀羊惠甄曲封储靳汲段富巫乌焦巴谷车侯全班仰秋仲伊宫宁仇栾刘景詹束龙叶幸司韶黎薄印白蒲从索咸卓蔺屠蒙池乔闻党翟谭贡劳姬申扶堵冉宰郦雍桑桂牛寿通边扈燕冀尚农温庄晏柴瞿阎充慕连茹习艾鱼容向古易慎戈廖庾终居衡步都耿满弘匡国文寇广东欧沃利蔚越师巩聂晁勾敖融冷辛阚那简饶空曾沙养鞠须丰关查红游竺权盖益桓公肖代闫覃';
const name = `[${SURNAMES}][\\u4e00-\\u9fff]{1,2}`;

/** Where a name of a person stands, by what introduces it or stands after it: the characters of a name follow no rule. */
const INTRODUCED = new RegExp(
  `(?:签发人|联系人|负责人|承办人|审核人?|审签|校对|编辑|责任编辑|责编|记者|通讯员|姓名|法定代表人|主持人|发言人|撰稿|摄影|来源人)[：:]?\\s*((?:${name}[、，,\\s]*)+)`,
  'gu',
);
const TITLED = new RegExp(`(?:^|[，。；、：“”\\s])(${name})(?:同志|先生|女士|同学|老师|教授|院士)`, 'gu');
const LISTED = new RegExp(`(?:${name}[、\\s　]+){3,}${name}`, 'gu');

/** Clears the marks of places that lie in a name. */
export function protectNames(text: string, { offsets, length }: TokenText, open: Uint8Array): void {
  for (const pattern of [INTRODUCED, TITLED, LISTED])
    for (const match of text.matchAll(pattern)) {
      const inner = match[1] ?? match[0];
      const start = match.index + match[0].indexOf(inner);
      clear(offsets, length, open, start, start + inner.length);
    }
}

function clear(offsets: Uint32Array, length: number, open: Uint8Array, start: number, end: number): void {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  for (let place = low; place < length && (offsets[place] ?? 0) < end; place++) open[place] = 0;
}
