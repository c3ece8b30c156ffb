import type { Issue, IssueKind } from '../issue.ts';
import type { TextLayer } from '../layer.ts';
import { isLuhn } from './card-number.ts';
import { isIdentityNumber } from './identity-number.ts';
import { masked } from './mask.ts';

const LAW = '《中华人民共和国个人信息保护法》第二十八条、《中华人民共和国政府信息公开条例》第十五条';
/** From so many numbers of one kind on, a text is a list of people. */
const BULK = 3;

const IDENTITY = /(?<![\dA-Za-z])\d{6}[\s-]?\d{8}[\s-]?\d{3}[\dXx](?![\dA-Za-z])/g;
const MOBILE = /(?<![\d.\-*])(?:\+?86[\s-]?)?1[3-9]\d(?:\d{8}|[\s-]\d{4}[\s-]\d{4})(?![\d.*元万亿吨])/g;
const CARD = /(?<![\dA-Za-z.])(?:62|4\d|5[1-5]|9558)\d{2}(?:[\s-]?\d{4}){2}[\s-]?\d{2,7}(?![\dA-Za-z.])/g;
const PASSPORT = /(?<![A-Za-z\d])(?:E[A-HJ-NP-Z\d]\d{7}|[GDSP]\d{8}|[DSP]E\d{7})(?![A-Za-z\d])/g;
const ADDRESS =
  /(?:家庭(?:住|地)址|现住址|住址|居住地址|户籍(?:地址|所在地)|现居住地|家庭所在地)\s?[:：为是在]?\s?([\p{sc=Han}\d（）()\-—－]{4,50})/gu;
const EXACT = /\d+\s?(?:号|室|栋|幢|单元|组|户|楼)/;

/** Layer 4: personal data 个人信息 in a text that everybody can read. What it shows is masked. */
export function createPrivacyLayer(): TextLayer {
  return {
    name: 'privacy',
    scope: 'text',
    find: (text) => {
      if (!/\d{4}|址|户籍/.test(text)) return [];
      return [
        ...inBulk(identities(text)),
        ...inBulk(mobiles(text)),
        ...inBulk(cards(text)),
        ...inBulk(passports(text)),
        ...inBulk(addresses(text)),
      ];
    },
  };
}

function identities(text: string): Issue[] {
  return Array.from(text.matchAll(IDENTITY)).flatMap(({ index, 0: written }) => {
    const digits = written.replaceAll(/[\s-]/g, '');
    const before = text.slice(Math.max(0, index - 24), index);
    // A credit code of a unit may happen to read like one; what stands before it says which it is.
    if (!isIdentityNumber(digits) || /信用代码|机构代码|税号|纳税人识别号|登记号|编号[:：]?\s?$/.test(before))
      return [];
    return [personal(index, written, 'identity-card', 'number', '公民身份号码', 0.98)];
  });
}

function mobiles(text: string): Issue[] {
  return Array.from(text.matchAll(MOBILE)).flatMap(({ index, 0: written }) => {
    const before = text.slice(Math.max(0, index - 12), index);
    if (/编号|文号|序号|代码|订单|单号|许可证|备案|证号|批次|账号|卡号|QQ|qq/.test(before)) return [];
    // A number that an office gives as its own is meant to be called.
    const isOffice =
      /(?:值班|咨询|服务|监督|举报|报名|投诉|联系|办公|热线|求助)(?:电话|手机|热线|方式|人)?[^，。；\n]{0,8}$/.test(
        before,
      );
    return [personal(index, written, 'mobile-phone', 'number', '手机号码', isOffice ? 0.6 : 0.85)];
  });
}

function cards(text: string): Issue[] {
  return Array.from(text.matchAll(CARD)).flatMap(({ index, 0: written }) => {
    const digits = written.replaceAll(/[\s-]/g, '');
    const around = text.slice(Math.max(0, index - 40), index);
    if (digits.length < 16 || digits.length > 19 || !isLuhn(digits)) return [];
    if (
      !/卡号|账号|帐号|账户|银行|存折|一卡通|社保卡/.test(around) ||
      /对公|基本户|专户|保证金|财政|零余额|单位账|公司|中心|订单|编号/.test(around)
    )
      return [];
    return [personal(index, written, 'bank-card', 'number', '银行卡号', 0.9)];
  });
}

function passports(text: string): Issue[] {
  return Array.from(text.matchAll(PASSPORT)).flatMap(({ index, 0: written }) =>
    /护照[^。；\n]{0,12}$/.test(text.slice(Math.max(0, index - 20), index))
      ? [personal(index, written, 'passport', 'number', '护照号码', 0.92)]
      : [],
  );
}

function addresses(text: string): Issue[] {
  return Array.from(text.matchAll(ADDRESS)).flatMap(({ index, 0: whole, 1: address = '' }) => {
    const before = text.slice(Math.max(0, index - 4), index);
    if (
      !EXACT.test(address) ||
      /单位|办公|公司|企业|注册|经营/.test(before) ||
      /第\d+号|人民政府|办公室|服务中心/.test(address)
    )
      return [];
    return [personal(index + whole.indexOf(address), address, 'home-address', 'labelled', '家庭住址', 0.88)];
  });
}

function personal(
  start: number,
  written: string,
  kind: IssueKind,
  rule: string,
  name: string,
  confidence: number,
): Issue {
  return {
    start,
    end: start + written.length,
    text: masked(written),
    kind,
    rule: `${kind}:${rule}`,
    level: 'error',
    confidence,
    message: `公开的文本中有${name}，请核实是否应当遮盖。`,
    source: LAW,
  };
}

/** Many together are a list of people: surer, and graver. */
function inBulk(issues: Issue[]): Issue[] {
  if (issues.length < BULK) return issues;
  return issues.map((issue) => ({
    ...issue,
    level: 'severe',
    confidence: Math.max(issue.confidence, 0.9),
    message: `${issue.message.slice(0, -1)}（同类信息共${issues.length}处，属批量公开）。`,
  }));
}
