import type { Layer } from '@mumian/outbound';
import type { Certainty, Failing, Severity } from './classification.ts';
import type { Report } from './report.ts';

/** The words of the report for the values of the engine. */
export const CERTAINTIES: Readonly<Record<Certainty, string>> = {
  certain: '确定',
  probable: '很可能',
  undetermined: '待核实',
};

export const SEVERITIES: Readonly<Record<Severity, string>> = {
  veto: '单项否决',
  serious: '严重',
  ordinary: '一般',
  hint: '提示',
};

export const FAILINGS: Readonly<Record<Failing, string>> = {
  'not-updated': '不更新',
  inaccurate: '不准确',
  unresponsive: '不回应',
  impractical: '不实用',
};

/** Where a page failed to open. */
export const LAYERS: Readonly<Record<Layer, string>> = {
  dns: '域名解析',
  tcp: '网络连接',
  tls: '安全连接',
  http: '服务器答复',
  body: '内容传输',
  redirect: '跳转',
  decode: '内容解码',
  guard: '访问限制',
};

/** An instant as clocks in China show it, to the minute. */
export function shanghaiTime(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(instant));
}

export const STOPPED: Readonly<Record<NonNullable<Report['crawl']['stopped']>, string>> = {
  'max-pages': '已达到页数上限，其余页面未检查。',
  time: '已达到时间上限，其余页面未检查。',
  blocked: '网站的防火墙拦截了检查，其余页面未检查。这不是网站内容的问题，请按下文说明放行后再次检查。',
  interrupted: '检查被人为中止，其余页面未检查。',
};
