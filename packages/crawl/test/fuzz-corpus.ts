import { gzipSync } from 'node:zlib';

const PAGE = `<!doctype html><html><head><meta charset="utf-8"><title>关于防汛值班的通知_木棉市水利局</title>
<meta name="PubDate" content="2026-11-03 09:00"><meta http-equiv="Content-Type" content="text/html; charset=gbk"><base href="/tzgg/"></head>
<body onload="location='x'"><div class="nav"><a href="/1">首页</a> > <a href="2">通知公告</a></div><!-- a comment -->
<h1>关于防汛值班的通知</h1><p>来源：市水利局 发布时间：2026年11月3日 09:00 文号：木水发〔2026〕3号</p>
<div id="zoom"><p>正文&nbsp;内容&#20013;<b>粗<i>斜</b></i></p><img src="data:image/png;base64,iVBORw0K" srcset="3 1x, 4 2x"></div>
<table><tr><td><ul><li><a href="./5" title="某某">某某通知</a><span>[2026-10-20]</span></li><li><a href='6'>公告</a>11-03</li></ul></td></tr></table>
<script type="text/xml"><datastore><recordset><record><![CDATA[<li><a href="7">x</a></li>]]></record></recordset></datastore></script>
<script>createPageHTML(8, 0, "index", "html");document.write('<a href="/9">更多</a>');</script>
<style>body{background:url(10.png)}</style><iframe src="11"></iframe><form><select><option value="/12">下属</form>
<a href="附件.pdf">附件：名单.pdf</a></body></html>`;

/** A page that uses what pages use, and its smaller relatives. */
export const pages: readonly Buffer[] = [
  PAGE,
  PAGE.replaceAll(/<\/\w+>/g, ''),
  '<html><frameset cols="1,*"><frame src="1"><frame src="2"></frameset></html>',
  '<meta http-equiv="refresh" content="0;url=/3">',
  '',
].map((text) => Buffer.from(text));

export const markup: readonly Buffer[] = [
  ...[
    '<',
    '>',
    '</',
    '/>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<!',
    '<?',
    '&',
    '&#',
    '&#x110000;',
    '&#xD800;',
    '&amp',
    '\0',
    '"',
    "'",
    '=',
  ],
  ...[
    '<div>',
    '</div>',
    '<p>',
    '</p>',
    '<table>',
    '<td>',
    '</tr>',
    '<li>',
    '<a href=',
    '<script>',
    '</script',
    '<style>',
    '<title>',
    '<textarea>',
  ],
  ...[
    '<svg>',
    '<math>',
    '<template>',
    '<noscript>',
    '<plaintext>',
    '<select>',
    '<option>',
    '<frameset>',
    '<base href="//',
    '\u202e',
    '\ufeff',
    '2026-13-45',
  ],
].map((text) => Buffer.from(text));

const HTML = 'Content-Type: text/html; charset=utf-8';
const whole = (head: readonly string[], body: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body]);
const answerOf = (page: Buffer): Buffer =>
  whole(['HTTP/1.1 200 OK', HTML, `Content-Length: ${page.length}`], page);

/** A front page that stays: from one that leads its reader away at once nothing but the way is followed. */
export const front = answerOf(Buffer.from(PAGE.replace(` onload="location='x'"`, '')));

/** Answers as servers send them. */
export const answers: readonly Buffer[] = pages.flatMap((page) => {
  const packed = gzipSync(page);
  const size = page.length.toString(16);
  const chunked = Buffer.concat([Buffer.from(`${size}\r\n`), page, Buffer.from('\r\n0\r\n\r\n')]);
  return [
    answerOf(page),
    whole(['HTTP/1.1 200 OK', HTML, 'Content-Encoding: gzip', `Content-Length: ${packed.length}`], packed),
    whole(['HTTP/1.1 200 OK', HTML, 'Transfer-Encoding: chunked', 'Set-Cookie: a=b; path=/'], chunked),
    whole(['HTTP/1.0 404 Not Found', HTML], page),
    whole(['HTTP/1.1 503 Busy', 'Retry-After: 1', 'Content-Length: 0'], Buffer.alloc(0)),
  ];
});

/** Without `Location`: a damaged one could lead out of the machine. */
export const wireWords: readonly Buffer[] = [
  ...[
    '\r\n',
    '\n',
    '\r',
    '\r\n\r\n',
    ':',
    ' ',
    '\t',
    '\0',
    'HTTP/1.1 100 Continue\r\n\r\n',
    'HTTP/1.1 200 OK\r\n',
    'HTTP/9.9 999\r\n',
  ],
  ...[
    'Content-Length: 5\r\n',
    'Content-Length: -1\r\n',
    'Content-Length: 99999999999999999999\r\n',
    'Transfer-Encoding: chunked\r\n',
  ],
  ...[
    'Content-Encoding: gzip\r\n',
    'Content-Encoding: br\r\n',
    'Content-Encoding: deflate\r\n',
    'ffffffff\r\n',
    '0\r\n\r\n',
    'Set-Cookie: ;;=;\r\n',
    'Connection: upgrade\r\n',
  ],
].map((text) => Buffer.from(text));
