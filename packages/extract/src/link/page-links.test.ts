import { describe, expect, test } from 'vitest';
import { type HtmlDocument, openDocument } from '../document.ts';
import { readLinks } from './page-links.ts';

const URL_OF_PAGE = 'http://www.a.gov.cn/zwgk/index.html';

function open(html: string): HtmlDocument {
  return openDocument({ url: URL_OF_PAGE, body: Buffer.from(html), contentType: 'text/html; charset=utf-8' });
}

/** `kind path` of each link, paths without the page's own host. */
function found(html: string): string[] {
  return readLinks(open(html)).links.map(
    ({ url, kind }) => `${kind} ${url.replace('http://www.a.gov.cn', '')}`,
  );
}

describe('[hazards] links that a browser follows or loads', () => {
  test.each([
    ['<a href=a.html>', ['page /zwgk/a.html']],
    ['<area href=/b/>', ['page /b/']],
    ['<a href="f/附件.doc">', ['attachment /zwgk/f/%E9%99%84%E4%BB%B6.doc']],
    ['<a href=/a.jpg>', ['image /a.jpg']],
    [
      '<img src=a.png srcset="b.png 1x, c.png 2x" data-original=d.png>',
      ['image /zwgk/a.png', 'image /zwgk/d.png', 'image /zwgk/b.png', 'image /zwgk/c.png'],
    ],
    [
      '<iframe src=/f.html></iframe><frame src=g.html><iframe src=/a.pdf></iframe>',
      ['frame /f.html', 'frame /zwgk/g.html', 'attachment /a.pdf'],
    ],
    [
      '<link rel="Stylesheet" href=/a.css><link rel="shortcut icon" href=/i.ico><link rel=canonical href=/c>',
      ['style /a.css', 'image /i.ico'],
    ],
    ['<script src=/a.js></script>', ['script /a.js']],
    [
      '<video src=/a.mp4 poster=/p.jpg><source src=/b.webm></video><audio src=/a.mp3>',
      ['media /a.mp4', 'image /p.jpg', 'media /b.webm', 'media /a.mp3'],
    ],
    ['<picture><source srcset="/a.webp, /b.webp 2x"></picture>', ['image /a.webp', 'image /b.webp']],
    ['<embed src=/a.swf><object data=/b.swf></object>', ['media /a.swf', 'media /b.swf']],
    ['<input type=image src=/go.gif><input type=text src=/no.gif>', ['image /go.gif']],
    ['<body background=/bg.gif><table><tr><td background=/c.gif>', ['image /bg.gif', 'image /c.gif']],
    ['<div style="background:url(\'/a.png\') no-repeat">', ['image /a.png']],
    [
      '<style>@import "/b.css"; /* url(no.png) */ a{background:url(/c.png)} b{src:url("data:x")}</style>',
      ['style /b.css', 'image /c.png'],
    ],
    ['<form action="/search.jsp"></form><form action=/post method=POST></form>', ['form /search.jsp']],
    ['<meta http-equiv=Refresh content="0;URL=/new/">', ['page /new/']],
    ['<base href="/x/"><a href=a.html>', ['page /x/a.html']],
    ['<base href="http://["><a href=a.html>', ['page /zwgk/a.html']],
    ['<noscript><a href=n.html></noscript>', ['page /zwgk/n.html']],
  ])('%s', (html, links) => {
    expect(found(html)).toEqual(links);
  });

  test.each([
    ['<a href="#" onclick="window.open(\'/a.html\',\'_blank\')">', ['page /a.html']],
    ['<td onclick="location.href=\'b.html\'">', ['page /zwgk/b.html']],
    ['<a href="javascript:window.location=\'/c/\'">', ['page /c/']],
    ['<div onclick="top.location.replace(&quot;/d.shtml&quot;)">', ['page /d.shtml']],
    ['<a href="javascript:go(\'/e.html\')">', []],
    ['<a onclick="location.href=\'/list?id=\'+id">', []],
    ['<a onclick="if(location==\'/x\')y()">', []],
    [
      '<select onchange="window.open(this.value)"><option value="http://b.gov.cn/">b<option value="1">',
      ['page http://b.gov.cn/'],
    ],
    ['<select onchange="window.open(this.value)">', []],
  ])('handlers: %s', (html, links) => {
    expect(found(html)).toEqual(links);
  });

  test.each([
    ['<a onclick="downloadFile(\'/files/2026/a.doc\')">', ['attachment /files/2026/a.doc']],
    ["<a href=\"javascript:downFile('a.zip', '附件')\">", ['attachment /zwgk/a.zip']],
    [
      '<a onclick="downattach(12, 34)">',
      ['attachment /system/_content/download.jsp?urltype=news.DownloadAttachUrl&owner=34&wbfileid=12'],
    ],
    [
      "<a href=\"javascript:downloadfile('0','1a2b.doc')\">",
      ['attachment /module/download/downfile.jsp?classid=0&filename=1a2b.doc'],
    ],
    [
      '<a href="javascript:ztbfjyz(\'/EpointWebBuilder/pages/webbuildermis/attach/downloadztbattach?attachGuid=3f-1&appUrlFlag=x\')">',
      [
        'attachment /EpointWebBuilder/pages/webbuildermis/attach/downloadztbattach?attachGuid=3f-1&appUrlFlag=x',
      ],
    ],
    ['<a onclick="downloadFile(\'8a81e4\')">', []],
  ])('downloads by script: %s', (html, links) => {
    expect(found(html)).toEqual(links);
  });

  test.each([
    [
      'document.write("<a href=\'/m/1.html\'>一</a><a href=\\"/m/2.html\\">二</a>")',
      ['page /m/1.html', 'page /m/2.html'],
    ],
    ['document.write("<a href=\'/m/"+id+".html\'>")', []],
    [
      'var menu=new Array("政务公开","/zwgk/index.html","办事","http://b.gov.cn/bs/");',
      ['page /zwgk/index.html', 'page http://b.gov.cn/bs/'],
    ],
    [
      'var m=[{"name":"公告","url":"\\/gg\\/index.shtml"},{"name":"x","url":"/y/"}];',
      ['page /gg/index.shtml', 'page /y/'],
    ],
    ['$.ajax({url:"/api/list.jsp",type:"post"}); $("#a").load("/inc/head.html"); var s={src:"/a.html"}', []],
    ['var a="/x.html?id="+id; var b=base+"/y.html"; var c="/js/a.js"; var d="/"; var r=/["]\\/x\\//', []],
    ['function go(){ window.location.href = "/login.jsp"; }', ['page /login.jsp']],
  ])('script: %s', (code, links) => {
    expect(found(`<script>${code}</script>`)).toEqual(links);
  });

  test('links of scripts are told from links of the page, data in scripts is left to its readers', () => {
    const { links } = readLinks(
      open(
        '<script>var m=["/a.html"]</script><a href=/b.html rel=nofollow>b</a><script type="text/xml"><![CDATA[<a href="/c.html">]]></script>',
      ),
    );
    expect(links.map(({ url, isFromScript, rel }) => [url, isFromScript, rel])).toEqual([
      ['http://www.a.gov.cn/a.html', true, null],
      ['http://www.a.gov.cn/b.html', false, 'nofollow'],
    ]);
  });

  test('a link in a picture is called as the picture, a hidden one is told', () => {
    const { links } = readLinks(
      open(
        '<a href=/1><img alt=" 专题 "></a><div style="display:none"><p><a href=/2>暗链</a></p></div><a href=/3>明</a>',
      ),
    );
    expect(links.map(({ text, isHidden }) => [text, isHidden])).toEqual([
      ['专题', false],
      ['暗链', true],
      ['明', false],
    ]);
  });

  test('what nobody outside can follow stands apart', () => {
    const { links, badLinks } = readLinks(
      open(
        '<p><a href="C:\\a\\附件.doc">附件</a><a href="http://192.168.1.5/a">内网</a><a href="http：//b.gov.cn/">乙</a></p>',
      ),
    );
    expect(badLinks).toEqual([
      {
        raw: 'C:\\a\\附件.doc',
        url: null,
        problem: 'intranet',
        text: '附件',
        place: 'p:nth-child(1) > a:nth-child(1)',
      },
      {
        raw: 'http://192.168.1.5/a',
        url: 'http://192.168.1.5/a',
        problem: 'intranet',
        text: '内网',
        place: 'p:nth-child(1) > a:nth-child(2)',
      },
    ]);
    expect(links).toMatchObject([{ problem: 'malformed', raw: 'http：//b.gov.cn/' }]);
  });
});

describe('[hazards] pages that send their reader on', () => {
  test.each([
    [
      '<meta http-equiv="refresh" content="3; url=/new/index.html">',
      { url: 'http://www.a.gov.cn/new/index.html', by: 'meta', delay: 3 },
    ],
    [
      '<META HTTP-EQUIV=REFRESH CONTENT="0;URL=\'main.html\'">',
      { url: 'http://www.a.gov.cn/zwgk/main.html', by: 'meta', delay: 0 },
    ],
    ['<meta http-equiv=refresh content=600>', null],
    ['<meta http-equiv=refresh content="600;url=index.html">', null],
    ['<noscript><meta http-equiv=refresh content="0;url=/x"></noscript>', null],
    [
      '<script>window.location.href="/portal/";</script>',
      { url: 'http://www.a.gov.cn/portal/', by: 'script', delay: 0 },
    ],
    [
      '<script>setTimeout("location.href=\'/p/\'", 500)</script>',
      { url: 'http://www.a.gov.cn/p/', by: 'script', delay: 0 },
    ],
    [
      '<body onload="javascript:window.location=\'/p/\'">请稍候</body>',
      { url: 'http://www.a.gov.cn/p/', by: 'script', delay: 0 },
    ],
    ['<body onload="if (old) location=\'/p/\'">请稍候</body>', null],
    [`<body onload="location='/p/'">${'页面正文。'.repeat(60)}</body>`, null],
    ['<script>function f(){ location.href="/x"; }</script>', null],
    ['<script>if (top != self) location.href="/x";</script>', null],
    [`<script>location.href="/x";</script><p>${'页面正文。'.repeat(60)}</p>`, null],
  ])('%s', (html, redirect) => {
    expect(open(html).redirect).toEqual(redirect);
  });
});

test('hostile scripts, styles and lists of pictures cost no more than their length', () => {
  for (const piece of ['location=', 'open("', '<a href=', '["/', 'url(', '@import ', '{', '"/a/', 'a,', '/*'])
    for (const wrap of ['<script>$</script>', '<style>$</style>', '<a onclick="$">', "<img srcset='$'>"])
      expect(readLinks(open(wrap.replace('$', piece.repeat(20_000)))).isCut).toBe(false);
});
