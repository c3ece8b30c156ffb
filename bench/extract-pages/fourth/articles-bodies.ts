import { bodyOf } from '../body.ts';
import { type Article, occasionOf } from '../second/occasion.ts';
import { spelled } from '../second/surroundings.ts';
import { boxOf, documentOf, footOf, qr, share, topOf } from './scenery.ts';
import * as speech from './speech.ts';

const { headlines, officeOf, ownNumber } = speech;

/** The text goes on in three boxes that lie beside each other: words, a table, words. */
const threeParts: Article = (o) => {
  const url = `http://czj.danfeng.example.gov.cn/xxgk/${o.number}.html`;
  const title = headlines.publicity(o);
  const blocks = speech.publicityBlocks(o);
  const parts = [blocks.slice(0, 1), blocks.slice(1, 2), blocks.slice(2)].map((part) =>
    bodyOf(part, 'paragraphs'),
  );
  return {
    url,
    title,
    text: parts.map(({ text }) => text).join('\n'),
    publishedAt: o.day,
    html: documentOf(
      title,
      `<body>${topOf()}<div class="page"><div class="page-t">${title}</div><div class="page-d">发布日期：${o.day}</div>${parts.map(({ html }, place) => `<div class="part part${place}">${html}</div>`).join('')}</div>${footOf()}</body>`,
    ),
  };
};

/** Nothing but a table of posts. */
const onlyTable: Article = (o) => {
  const url = `http://rsj.qingyu.example.gov.cn/sydw/${o.number}.html`;
  const title = `清榆市${o.day.slice(0, 4)}年事业单位公开招聘岗位表`;
  const { html, text } = bodyOf(
    [
      {
        is: 'table',
        rows: [
          ['岗位代码', '主管部门', '招聘单位', '人数', '学历', '专业', '年龄'],
          ...Array.from({ length: 14 }, (_, place) => {
            const other = occasionOf(o.number + place);
            return [
              `A${100 + place}`,
              officeOf(other),
              `${other.subject.name}服务中心`,
              `${1 + (place % 3)}`,
              '本科及以上',
              '不限',
              '35周岁以下',
            ];
          }),
        ],
      },
    ],
    'word',
  );
  return {
    url,
    title,
    text,
    publishedAt: `${o.day}T${o.time}`,
    html: documentOf(
      `${title}-人事考试`,
      `<body>${topOf()}<div class="wrap"><div class="ti">${title}</div><div class="da">${o.day} ${o.time}</div><div class="co">${html}</div></div>${footOf()}</body>`,
    ),
  };
};

/** Comments of readers below the text. */
const comments: Article = (o) => {
  const url = `https://www.qingyu.example.gov.cn/dczj/${o.number}.html`;
  const title = `关于公开征求《${headlines.rule(o)}（征求意见稿）》意见的公告`;
  const { html, text } = bodyOf(speech.noticeBlocks(o), 'paragraphs');
  return {
    url,
    title,
    text,
    publishedAt: o.day,
    source: officeOf(o),
    html: documentOf(
      title,
      `<body>${topOf()}<div class="zj"><h1>${title}</h1><ul class="zj-f"><li>发起部门：${officeOf(o)}</li><li>发布时间：${o.day}</li><li>截止时间：2026-12-30</li></ul><div class="zj-c">${html}</div><div class="zj-y"><h4>网友意见（2条）</h4><dl><dt>清榆网友 2026-11-02 10:20:31</dt><dd>建议增加夜间管理的内容，希望尽快出台，让大家有章可循。</dd><dt>林* 2026-11-03 09:11:20</dt><dd>支持！对违反规定的要处罚，不能只写在纸上。</dd></dl><form><textarea name="c"></textarea><button>提交意见</button></form></div></div>${footOf()}</body>`,
    ),
  };
};

/** Notes of the site inside the container of the text. */
const notesInside: Article = (o) => {
  const url = `https://www.qingyu.example.gov.cn/ywdt/qyyw/${o.number}.shtml`;
  const title = headlines.news(o);
  const { html, text } = bodyOf(speech.newsBlocks(o), 'paragraphs');
  return {
    url,
    title,
    text,
    publishedAt: `${o.day}T${o.time}`,
    source: '清榆日报',
    author: '江一苇',
    html: documentOf(
      `${title}_清榆要闻`,
      `<body>${topOf()}<div class="article"><h1>${title}</h1><div class="ly">来源：清榆日报 作者：江一苇 发布时间：${o.day} ${o.time} 阅读：3012次 分享到：<a class="wx"></a></div><div class="text" id="text">${html}<p class="editor">编辑：陆川　　审核：何畔</p><div class="copyright">免责声明：本网转载内容版权归原作者所有，如有侵权请联系删除。</div>${share}<div class="like"><span>点赞</span><b>12</b></div><ul class="pn"><li>上一篇：<a href="1.html">${headlines.shortNews(o)}</a></li><li>下一篇：<a href="2.html">${headlines.notice(o)}</a></li></ul></div></div>${qr}${footOf()}</body>`,
    ),
  };
};

/** One copy for the desk and one, hidden, for the telephone. */
const twice: Article = (o) => {
  const url = `https://jtj.qingyu.example.gov.cn/info/${o.number}.html`;
  const title = headlines.notice(o);
  const { html, text } = bodyOf(speech.noticeBlocks(o), 'ueditor');
  return {
    url,
    title,
    text,
    publishedAt: `${o.day}T${o.time}`,
    source: '综合科',
    html: documentOf(
      `${title}-清榆市交通运输局`,
      `<body>${topOf()}<div class="pc"><h2 class="tit">${title}</h2><div class="inf">信息来源：综合科　发布时间：${o.day} ${o.time}　浏览：<i>6</i></div><div class="txt">${html}</div></div><div class="mobile" style="display:none"><h2>${title}</h2><p>${o.day}</p><div class="txt">${html}</div></div>${footOf()}</body>`,
    ),
  };
};

/** The text is a list of points in ul; the sidebar is longer than it. */
const points: Article = (o) => {
  const url = `https://www.qingyu.example.gov.cn/zwgk/zdjc/${o.number}`;
  const title = `清榆市人民政府${o.day.slice(0, 4)}年度重大行政决策事项目录`;
  const lines = o.subject.sentences.map((sentence, place) => `（${'一二三四'[place]}）${sentence}`);
  return {
    url,
    title,
    text: ['经市政府同意，现将目录公布如下：', ...lines, '清榆市人民政府办公室', spelled(o.madeOn)].join(
      '\n',
    ),
    publishedAt: o.day,
    html: documentOf(
      `${title} - 重大决策`,
      `<body>${topOf()}<div class="row"><div class="col-3">${boxOf(o, '决策公开', { count: 9 })}</div><div class="col-9"><h2>${title}</h2><p class="meta">${o.day}</p><div class="body"><p>经市政府同意，现将目录公布如下：</p><ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul><p style="text-align:right">清榆市人民政府办公室</p><p style="text-align:right">${spelled(o.madeOn)}</p></div></div></div>${footOf()}</body>`,
    ),
  };
};

/** Files: icons as links, names beside them; one is an image. */
const iconFiles: Article = (o) => {
  const number = ownNumber(o, '榆科发');
  const url = `https://kjj.qingyu.example.gov.cn/tz/${o.number}.html`;
  const title = headlines.notice(o);
  const { html, text } = bodyOf(speech.withHead(o, number, title), 'paragraphs');
  const files = [
    ['申报指南', `/api/attachment/download/${o.number}1`],
    ['申报书模板', `/api/attachment/download/${o.number}2`],
    ['流程图.jpg', `/uploads/${o.number}.jpg`],
  ] as const;
  return {
    url,
    title,
    text,
    publishedAt: o.day,
    documentNumber: number,
    files,
    html: documentOf(
      `${title}-科技通知`,
      `<body>${topOf()}<main><h1>${title}</h1><p><time>${o.day}</time></p><div class="ctx">${html}</div><ul class="atts"><li class="atts-h">附件列表</li>${files.map(([name, href]) => `<li><span>${name}</span><a href="${href}" title="下载"><img src="/i/down.png" alt="下载"></a></li>`).join('')}</ul></main>${footOf()}</body>`,
    ),
  };
};

/** Files without a name of a file: a servlet, an action, a bare id. */
const servletFiles: Article = (o) => {
  const url = `http://nyncj.danfeng.example.gov.cn/tzgg/show_${o.number}.jsp`;
  const title = headlines.notice(o);
  const { html, text } = bodyOf(speech.noticeBlocks(o), 'trs');
  const files = [
    ['附件1', `http://nyncj.danfeng.example.gov.cn/servlet/FileServlet?fid=${o.number}`],
    ['附件2：名单', `/cms/attachAction!down.do?aid=${o.number}`],
    ['附件3.台账', `../upload/down.php?f=${o.number}`],
  ] as const;
  const shown = files.map(([name, href]) => `<p><a href="${href}">${name}</a></p>`).join('');
  return {
    url,
    title,
    text: `${text}\n附件1\n附件2：名单\n附件3.台账`,
    publishedAt: o.day,
    files,
    html: documentOf(
      `${title}-丹枫县农业农村局`,
      `<body>${topOf('table')}<div class="show-title">${title}</div><div class="show-date">发布时间: ${o.day} 点击数: 8</div><div class="show-content">${html}${shown}</div>${footOf('table')}</body>`,
    ),
  };
};

/** A link list of the same look as the article stands above it. */
const linksAbove: Article = (o) => {
  const url = `http://www.baishi.example.gov.cn/zwgk/cwgk/${o.number}.html`;
  const title = `白石镇${o.day.slice(0, 4)}年第三季度村务公开`;
  const { html, text } = bodyOf(speech.noticeBlocks(o).slice(1, 5), 'paragraphs');
  return {
    url,
    title,
    text,
    publishedAt: o.day,
    html: documentOf(
      `${title}－村务公开－白石镇人民政府`,
      `<body>${topOf()}<div class="hot">热点：<a href="1.html">${headlines.shortNews(o)}</a> <a href="2.html">${headlines.news(o)}</a></div><div class="ad"><img src="ad.gif" alt="广告位招租"></div><div class="cw"><div class="cw-h"><strong>${title}</strong><br><font color="gray">日期:${o.day} 编辑:admin 点击:12</font></div><div class="cw-b">${html}</div></div>${footOf()}</body>`,
    ),
  };
};

export const bodyArticles: Readonly<Record<string, Article>> = {
  'three-parts': threeParts,
  'only-table': onlyTable,
  comments,
  'notes-inside': notesInside,
  twice,
  points,
  'icon-files': iconFiles,
  'servlet-files': servletFiles,
  'links-above': linksAbove,
};
