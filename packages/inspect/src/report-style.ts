/** The only style of the HTML report; its hash stands in the report's content security policy. */
export const REPORT_STYLE = `
:root{color-scheme:light;--line:#d9dde3;--soft:#f5f7fa;--accent:#8f1d21;--text:#1f2329;--dim:#5c6470}
*{box-sizing:border-box}
body{margin:0;font:16px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:var(--text);background:#fff}
main{max-width:960px;margin:0 auto;padding:24px 20px 48px}
h1{font-size:26px;margin:0 0 4px;color:var(--accent)}
h2{font-size:20px;margin:32px 0 12px;padding-bottom:6px;border-bottom:2px solid var(--accent)}
h3{font-size:17px;margin:24px 0 8px}
p{margin:8px 0}
.dim{color:var(--dim);font-size:14px}
.url{overflow-wrap:anywhere;word-break:break-all;font-family:Consolas,Menlo,monospace;font-size:13px}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(130px,1fr));gap:12px;margin:16px 0}
.figures div{border:1px solid var(--line);border-radius:6px;padding:10px 12px;background:var(--soft)}
.figures b{display:block;font-size:24px;line-height:1.3}
.warn{border-left:4px solid #c8801a;background:#fdf6e7;padding:10px 14px;margin:16px 0}
table{width:100%;border-collapse:collapse;font-size:14px;margin:8px 0}
th,td{border:1px solid var(--line);padding:6px 8px;text-align:left;vertical-align:top}
th{background:var(--soft);white-space:nowrap}
td.n{text-align:right;white-space:nowrap}
article{border:1px solid var(--line);border-radius:6px;padding:10px 14px;margin:10px 0;break-inside:avoid}
article p{margin:2px 0}
ul{margin:4px 0;padding-left:22px}
a{color:#1d4f91}
@media (max-width:600px){main{padding:16px 12px}h1{font-size:22px}th,td{padding:5px 6px}.scroll{overflow-x:auto}}
@media print{body{font-size:12px}main{max-width:none;padding:0}.scroll{overflow:visible}tr,article,.figures div{break-inside:avoid}thead{display:table-header-group}h2,h3{break-after:avoid}a{color:inherit;text-decoration:none}}
`;
