import type { DemoSiteKind } from '../city/site.ts';
import type { Html } from './html.ts';

/** One main colour a site (国办发〔2017〕47号《网页设计规范》: 不宜超过 3 种); contrast on white above 4.5 : 1. */
const mainColours: Readonly<Record<DemoSiteKind, string>> = {
  portal: '#a8161c',
  department: '#14559c',
  system: '#0a6660',
};

const rules = `
*{box-sizing:border-box}
body{margin:0;color:#222;background:#f5f6f8;font:16px/1.8 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif}
a{color:inherit}
a:hover,a:focus{color:var(--main)}
.skip{position:absolute;left:-999px}
.skip:focus{left:8px;top:8px;background:#fff;padding:4px 12px}
.wide{max-width:1080px;margin:0 auto;padding:0 16px}
header{background:var(--main);color:#fff}
header a{text-decoration:none}
header a:hover{color:#fff}
header form{padding:0 0 14px;font-size:14px}
header input{max-width:60vw;padding:5px 8px}
header button{padding:5px 12px}
header p{margin:0;padding:28px 0 12px;font-size:28px;font-weight:700;letter-spacing:2px}
nav{background:#fff;border-bottom:2px solid var(--main)}
nav ul{display:flex;flex-wrap:wrap;margin:0;padding:0;list-style:none}
nav a{display:block;padding:10px 16px;text-decoration:none}
main{min-height:50vh;padding:20px 0}
.notice{background:#fff7e0;border:1px solid #d9a400;padding:8px 16px}
.panels{display:grid;grid-template-columns:repeat(auto-fit,minmax(320px,1fr));gap:16px}
.panel,.page{background:#fff;padding:16px 20px;border:1px solid #e3e6ea}
.panel h2{display:flex;justify-content:space-between;margin:0 0 8px;font-size:18px;color:var(--main)}
.panel h2 a{font-size:14px;font-weight:400}
.list{margin:0;padding:0;list-style:none}
.list li{display:flex;justify-content:space-between;gap:12px;padding:6px 0;border-bottom:1px dashed #e3e6ea}
.list a{text-decoration:none}
time{color:#5c6470;white-space:nowrap}
.crumbs{font-size:14px;color:#5c6470}
.page h1{margin:8px 0;text-align:center;font-size:24px}
.facts{text-align:center;color:#5c6470;border-bottom:1px solid #e3e6ea;padding-bottom:8px}
.page p{text-indent:2em}
.page p.facts,.page p.crumbs,.page p.number{text-indent:0}
.number{text-align:center}
.page img{display:block;max-width:100%;height:auto;margin:0 auto;text-indent:0}
table{width:100%;border-collapse:collapse}
th,td{border:1px solid #cfd4da;padding:6px 10px;text-align:left}
th{width:8em;background:#f5f6f8}
footer{background:#2f3640;color:#e8eaed;font-size:14px;padding:20px 0}
footer ul{display:flex;flex-wrap:wrap;gap:4px 24px;margin:0;padding:0;list-style:none;justify-content:center}
footer a:hover{color:#fff}
footer p{margin:8px 0 0;text-align:center}
`;

/** The style element of a site. It holds nothing but constants, so that no escaping is needed. */
export function siteStyle(kind: DemoSiteKind): Html {
  return { markup: `<style>:root{--main:${mainColours[kind]}}${rules}</style>` };
}
