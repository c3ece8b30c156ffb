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
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(104px,1fr));gap:12px;margin:16px 0}
.figures div{border:1px solid var(--line);border-radius:6px;padding:10px 12px;background:var(--soft)}
.figures b{display:block;font-size:24px;line-height:1.3}
.warn{border-left:4px solid #c8801a;background:#fdf6e7;padding:10px 14px;margin:16px 0}
figure{margin:0}
figcaption{font-size:14px;color:var(--dim);margin-bottom:4px}
.charts{display:grid;grid-template-columns:1fr 1fr;gap:20px;margin:12px 0}
svg{display:block;width:100%;height:auto}
svg text{font-size:20px;fill:var(--text)}
svg.share{height:18px;border-radius:4px}
.legend{font-size:13px;color:var(--dim);display:flex;flex-wrap:wrap;gap:4px 16px}
.key svg{display:inline-block;width:10px;height:10px;margin-right:5px}
.good{border-left:4px solid #3c7d5a;background:#eff7f2;padding:10px 14px}
.tag{font-size:13px;font-weight:normal;border-radius:4px;padding:1px 7px;color:#fff;background:#5c6470}
.tag.veto,.tag.serious{background:#8f1d21}
.figures .veto b{color:#8f1d21}.figures .serious b{color:#b3441b}
table{width:100%;border-collapse:collapse;font-size:14px;margin:8px 0;table-layout:auto}
table.findings,table.texts,table.unverified{table-layout:fixed}
th.no{width:52px}th.sure{width:84px}
th,td{border:1px solid var(--line);padding:6px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:var(--soft);white-space:nowrap}
td.n{text-align:right;white-space:nowrap}
table.about th{width:64px;font-weight:normal;color:var(--dim)}
table.about.wide th{width:150px}
table.pages td.n{width:64px}
table.summary td:nth-child(2),table.summary td:nth-child(3){white-space:nowrap}
table.columns td:nth-child(2),table.columns td:last-child{white-space:nowrap}
tbody tr:nth-child(even) td{background:#fbfcfd}
.conclusion{font-size:17px;margin:16px 0;padding:12px 16px;border:1px solid var(--line);border-left:4px solid var(--accent);background:var(--soft)}
mark{background:#fde3a7;color:inherit;padding:0 1px}
ul{margin:0;padding-left:18px}
a{color:#1d4f91}
.end{margin-top:32px;border-top:1px solid var(--line);padding-top:10px}
@page{size:A4;margin:16mm 14mm 18mm;@bottom-left{content:"网站检查报告";font-size:9px;color:#5c6470}@bottom-right{content:"第 " counter(page) " 页，共 " counter(pages) " 页";font-size:9px;color:#5c6470}}
@media (max-width:600px){main{padding:16px 12px}h1{font-size:22px}th,td{padding:5px 6px}.charts{grid-template-columns:1fr}
table.findings,table.texts,table.unverified{display:block}
table.findings thead,table.texts thead,table.unverified thead{display:none}
table.findings tbody,table.texts tbody,table.unverified tbody{display:block}
table.findings tr,table.texts tr,table.unverified tr{display:block;border:1px solid var(--line);border-radius:6px;margin:8px 0;padding:6px 10px}
table.findings td,table.texts td,table.unverified td{display:block;border:0;padding:3px 0;text-align:left;background:none}
table.findings td.n,table.texts td.n{font-weight:bold}
table.columns td:nth-child(2),table.columns th:nth-child(2){display:none}table.columns td:last-child{white-space:normal}
.figures{grid-template-columns:repeat(3,1fr);gap:8px}}
@media print{body{font-size:12px;}table{font-size:12px}.url{font-size:10.5px}.dim,.legend{font-size:11px}body{print-color-adjust:exact;-webkit-print-color-adjust:exact}main{max-width:none;padding:0}.conclusion{font-size:14px}tr,figure,.figures,.figures div,.conclusion,.warn{break-inside:avoid}thead{display:table-header-group}h2,h3{break-after:avoid}h3+p{break-after:avoid}h3+p,table.about{break-inside:avoid}a{color:inherit;text-decoration:none}}
`;
