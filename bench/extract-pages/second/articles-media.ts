import { bodyOf } from '../body.ts';
import { type Article, noticeOf, say, sign } from './occasion.ts';
import {
  channelBar,
  codeBox,
  headOf,
  neighbours,
  recommended,
  siteFoot,
  spelled,
  tools,
  topBar,
} from './surroundings.ts';

/** Pictures, films, files in every wrapping, and pages in more than one script. */

/** 图解: pictures alone, and a box with the document it explains, whose number is not this page's. */
const infographic: Article = (o) => {
  const url = `https://www.lanjiang.gov.cn/jdhy/tjzc/${o.number}.shtml`;
  const title = `图解：岚江市${o.subject.name}管理规定`;
  return {
    url,
    title,
    publishedAt: o.day,
    source: '岚江市人民政府办公室',
    text: '',
    html: `<!DOCTYPE html><html>${headOf(`${title}_图解政策_岚江市人民政府`)}<body>${topBar()}${channelBar()}<div class="tj-wrap"><h1>${title}</h1><div class="tj-info">发布时间：${o.day}　来源：岚江市人民政府办公室　${tools}</div><div class="tj-pics">${[1, 2, 3, 4].map((place) => `<p style="text-align:center"><img src="/jdhy/tjzc/W0${o.number}_${place}.jpg" alt="" /></p>`).join('')}</div><div class="tj-rel"><h3>相关文件</h3><ul><li><a href="/zc/${o.number}.shtml">岚江市人民政府关于印发岚江市${o.subject.name}管理规定的通知（${o.documentNumber}）</a><span>${o.madeOn}</span></li></ul></div></div>${siteFoot()}</body></html>`,
  };
};

/** 公告 scanned as pictures. */
const scanned: Article = (o) => {
  const url = `http://zrzy.qingwei.gov.cn/tdgg/show-${o.number}.html`;
  const title = `青苇县国有建设用地使用权挂牌出让公告（青土告字〔2026〕${1 + (o.number % 20)}号）`;
  return {
    url,
    title,
    publishedAt: o.day,
    documentNumber: `青土告字〔2026〕${1 + (o.number % 20)}号`,
    text: '',
    html: `<!DOCTYPE html><html>${headOf('土地公告 - 青苇县自然资源局')}<body>${channelBar('td')}<div class="sh"><div class="sh-t">${title}</div><div class="sh-d">发布日期：${spelled(o.day)}　点击量：35　<a href="/">返回首页</a></div><div class="sh-c"><p align="center"><a href="/up/${o.number}a.jpg" target="_blank"><img src="/up/${o.number}a.jpg" width="700"></a></p><p align="center"><img src="/up/${o.number}b.jpg" width="700"></p></div></div>${neighbours(o)}${siteFoot()}</body></html>`,
  };
};

/** 视频: a player and one line. */
const film: Article = (o) => {
  const url = `https://tv.lanjiang.gov.cn/play/${o.number}.html`;
  const title = `【视频】${o.subject.name}微短片`;
  const line = `本片讲述岚江${o.subject.name}背后的故事。`;
  return {
    url,
    title,
    publishedAt: `${o.day}T${o.time}`,
    source: '岚江广播电视台',
    text: line,
    html: `<!DOCTYPE html><html>${headOf(`${title}-视频岚江`)}<body>${topBar()}${channelBar()}<div class="v-play"><video id="player" controls poster="/v/${o.number}.jpg"><source src="/v/${o.number}.mp4" type="video/mp4">您的浏览器不支持 video 标签</video></div><div class="v-info"><h1>${title}</h1><p>时间：${o.day} ${o.time}<span>来源：岚江广播电视台</span><span>播放：1.2万</span></p><div class="v-desc">${line}</div></div><div class="v-list"><h3>更多视频</h3>${[1, 2, 3, 4].map((place) => `<a href="/play/${o.number + place}.html" title="岚江新闻第${place}期"><img src="/v/${place}.jpg"><span>岚江新闻第${place}期</span><em>2026-11-1${place}</em></a>`).join('')}</div>${siteFoot()}</body></html>`,
  };
};

/** Files behind onclick, without an address in href. */
const clicked: Article = (o) => {
  const url = `https://kjj.lanjiang.gov.cn/tzgg/detail/${o.number}`;
  const title = `关于组织申报${o.subject.name}项目的通知`;
  const body = bodyOf([...noticeOf(o), sign(spelled(o.madeOn))], 'paragraphs');
  const files = [
    ['附件1 申报指南.docx', `/group1/M00/0A/${o.number}a.docx`],
    ['附件2 申报书.doc', `/group1/M00/0A/${o.number}b.doc`],
    ['附件3 汇总表.xlsx', `/group1/M00/0A/${o.number}c.xlsx`],
  ] as const;
  return {
    url,
    title,
    publishedAt: o.day,
    files,
    text: body.text,
    html: `<!DOCTYPE html><html>${headOf(`${title}-岚江市科学技术局`)}<body>${topBar()}${channelBar()}<div class="nd"><h1>${title}</h1><div class="nd-s">发布日期：${o.day}</div><div class="nd-c">${body.html}</div><div class="fujian"><h4>附件：</h4>${files.map(([name, href], place) => (place === 0 ? `<p><a class="dl" onclick="downloadFile('${href}','${name}')">${name}</a></p>` : `<p><a href="javascript:void(0);" onclick="window.open('${href}')">${name}</a></p>`)).join('')}</div></div>${siteFoot()}</body></html>`,
  };
};

/** Files as pictures of their kind; the name stands in `title` alone. */
const iconFiles: Article = (o) => {
  const url = `http://rsj.bailu.gov.cn/ksgg/${o.number}.html`;
  const title = `白鹿市${o.subject.name}系统公开招聘面试公告`;
  const body = bodyOf(
    [
      say(`面试定于${spelled(o.day).slice(5)}后第二个周六举行，成绩当场公布。`),
      say(o.subject.sentences[2]),
      say(o.subject.sentences[3]),
    ],
    'ueditor',
  );
  const files = [
    ['面试人员名单.zip', `/upload/files/${o.day.slice(0, 4)}/${o.number}.zip`],
    ['考生须知.pdf', `/upload/files/${o.day.slice(0, 4)}/${o.number}.pdf`],
    ['承诺书.rar', `/upload/files/${o.day.slice(0, 4)}/${o.number}.rar`],
  ] as const;
  return {
    url,
    title,
    publishedAt: o.day,
    files,
    text: body.text,
    html: `<!DOCTYPE html><html>${headOf('考试公告_白鹿人社')}<body>${channelBar()}<div class="box"><h2 class="title">${title}</h2><div class="date">${o.day}</div><div class="body" id="vsb_content">${body.html}${files.map(([name, href]) => `<p><img src="/images/icon_zip.gif"><a href="${href}" title="${name}"><img src="/images/down.png" alt=""></a></p>`).join('')}</div></div>${siteFoot()}</body></html>`,
  };
};

/** The document is a PDF in a viewer's frame. */
const framed: Article = (o) => {
  const url = `https://fgw.lanjiang.gov.cn/fgwj/tz/${o.day.slice(0, 4)}${o.day.slice(5, 7)}/${o.number}.shtml`;
  const title = `岚江市发展和改革委员会关于${o.subject.name}价格的函`;
  const file = `/upload/${o.day.slice(0, 4)}/${o.number}.pdf`;
  const written = o.number % 2 === 0 ? file : encodeURIComponent(`https://fgw.lanjiang.gov.cn${file}`);
  return {
    url,
    title,
    publishedAt: o.day,
    source: '岚江市发展和改革委员会',
    files: [[`${o.number}.pdf`, file]],
    text: '',
    html: `<!DOCTYPE html><html>${headOf(`${title}-岚江市发展和改革委员会`)}<body>${topBar()}${channelBar()}<div class="xq"><h1>${title}</h1><div class="xq-i"><span>发布时间：${o.day}</span><span>来源：岚江市发展和改革委员会</span></div><div class="xq-c"><iframe src="/pdfjs/web/viewer.html?file=${written}" width="100%" height="1000" frameborder="0"></iframe></div></div>${codeBox}${siteFoot()}</body></html>`,
  };
};

/** A headline of three lines with hard blanks, longer than any menu allows. */
const longHeadline: Article = (o) => {
  const url = `https://slj.lanjiang.gov.cn/spgg/${o.day.replaceAll('-', '')}${o.number}.html`;
  const [first, second, third] = [
    '岚江市水务局关于岚江新区滨江路（一期）北段',
    `${o.subject.name}配套管网改造工程（K0+000至K3+650段）`,
    '洪水影响评价及涉河建设方案准予行政许可的决定',
  ];
  const body = bodyOf(
    [
      say('岚江新区建设投资有限公司：'),
      ...o.subject.sentences.map(say),
      sign('岚江市水务局'),
      sign(spelled(o.madeOn)),
    ],
    'word',
  );
  return {
    url,
    title: `${first}${second}${third}`,
    publishedAt: `${o.day}T${o.time}`,
    documentNumber: `岚水许可〔${o.day.slice(0, 4)}〕${1 + (o.number % 70)}号`,
    text: body.text,
    html: `<!DOCTYPE html><html>${headOf(`${first}${second.slice(0, 8)}…-岚江市水务局`)}<body>${topBar()}${channelBar()}<div class="ct"><div class="ct-h">${first}&nbsp;<br/>&nbsp;${second}<br/>\n　　${third}</div><div class="ct-n">岚水许可〔${o.day.slice(0, 4)}〕${1 + (o.number % 70)}号</div><div class="ct-s"><label>时间：</label>${o.day} ${o.time}<label>访问量：</label>12</div><div class="ct-b">${body.html}</div></div>${neighbours(o)}${siteFoot()}</body></html>`,
  };
};

/** Chinese and English one after the other. */
const bilingual: Article = (o) => {
  const url = `https://wb.lanjiang.gov.cn/fwwgr/${o.number}.html`;
  const title = `关于外国人办理${o.subject.name}事项的通告`;
  const english =
    'Foreign nationals living in Lanjiang may apply at any service hall from Monday to Friday, 9:00-17:00. Please bring your passport and residence permit. For details call 0790-6447777.';
  const body = bodyOf(
    [
      ...o.subject.sentences.slice(0, 3).map(say),
      { is: 'centre', text: 'Notice on Services for Foreign Nationals' },
      say(english),
    ],
    'ueditor',
  );
  return {
    url,
    title,
    publishedAt: o.day,
    source: '岚江市外事办公室',
    text: body.text,
    html: `<!DOCTYPE html><html>${headOf(`${title}|Foreign Affairs Office of Lanjiang`)}<body>${topBar()}<div class="lang"><a href="/">中文</a>|<a href="/en/">English</a></div><ul class="nav2"><li><a href="/fw/">服务外国人<br>Services</a></li><li><a href="/news/">外事动态<br>News</a></li></ul><div class="bi"><h1>${title}</h1><div class="bi-i">发布时间 / Date: ${o.day}　来源 / Source: 岚江市外事办公室</div><div class="bi-c">${body.html}</div></div>${siteFoot()}</body></html>`,
  };
};

/** 繁體. */
const traditional: Article = (o) => {
  const url = `https://big5.lanjiang.gov.cn/gate/big5/www.lanjiang.gov.cn/tz/${o.number}.html`;
  const title = '關於臺港澳居民申領居住證的便民公告';
  const body = bodyOf(
    [
      say('為便利臺灣、香港、澳門居民在本市工作、學習和生活，現將申領居住證有關事項公告如下。'),
      say('申請人可以到居住地縣級公安機關指定的辦證窗口提出申請，符合條件的二十個工作日內發放證件。'),
      say('本公告自發佈之日起施行，諮詢電話：0790-12345。'),
    ],
    'paragraphs',
  );
  return {
    url,
    title,
    publishedAt: `${o.day}T${o.time}`,
    source: '嵐江市公安局',
    text: body.text,
    html: `<!DOCTYPE html><html>${headOf(`${title}_嵐江市人民政府`)}<body>${channelBar()}<div class="main"><h1>${title}</h1><div class="inf"><span>發佈時間：${o.day} ${o.time}</span><span>來源：嵐江市公安局</span><span>瀏覽次數：88</span></div><div class="txt">${body.html}</div></div>${siteFoot()}</body></html>`,
  };
};

/** Uyghur and Tibetan beside Chinese. */
const minority: Article = (o) => {
  const url = `http://mw.xueling.gov.cn/xwzx/${o.day.slice(0, 4)}/${o.number}.html`;
  const title = `雪岭州${o.subject.name}双语宣讲启动`;
  const [tibetan, uyghur] = ['བོད་ལྗོངས་མི་དམངས་སྲིད་གཞུང་གི་གསར་འགྱུར།', 'خەلق ھۆكۈمىتى تور بېكىتى خەۋىرى'];
  const body = bodyOf(
    [
      say(o.subject.sentences[0]),
      say(tibetan),
      say(o.subject.sentences[1]),
      say(uyghur),
      say(o.subject.sentences[2]),
    ],
    'centred',
  );
  return {
    url,
    title,
    publishedAt: o.day,
    source: '雪岭州融媒体中心',
    text: body.text,
    html: `<!DOCTYPE html><html lang="zh-bo">${headOf('雪岭州人民政府 སྲིད་གཞུང་།')}<body>${topBar()}<ul class="mz"><li><a href="/bo/">བོད་ཡིག</a></li><li><a href="/ug/" dir="rtl">ئۇيغۇرچە</a></li><li><a href="/">汉文</a></li></ul><div class="main-x"><h2>${title}</h2><p class="meta"><span>ཟླ་ཚེས། 时间：${spelled(o.day)}</span>&nbsp;<span>来源：雪岭州融媒体中心</span></p><div class="wen">${body.html}</div></div>${recommended(o, '图片新闻')}${siteFoot()}</body></html>`,
  };
};

export const mediaArticles: Readonly<Record<string, Article>> = {
  'media-infographic': infographic,
  'media-scanned': scanned,
  'media-film': film,
  'files-clicked': clicked,
  'files-icons': iconFiles,
  'files-framed': framed,
  'title-long': longHeadline,
  'script-bilingual': bilingual,
  'script-traditional': traditional,
  'script-minority': minority,
};
