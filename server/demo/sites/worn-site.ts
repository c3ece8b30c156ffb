import type { FaultySite, PlantedFault } from './planted-fault.ts';

type Row = readonly [page: string, target: string, text: string];

/** Links of articles to pages that are gone. */
const pages = (...rows: readonly Row[]) => rows.map((row) => dead('page', row));
/** Pictures of articles that were lost in a move. */
const images = (...rows: readonly Row[]) => rows.map((row) => dead('image', row));
/** Attachments of articles that were lost in a move. */
const attachments = (...rows: readonly Row[]) => rows.map((row) => dead('attachment', row));

function dead(resource: 'page' | 'image' | 'attachment', [page, target, text]: Row): PlantedFault {
  return { fault: 'dead-link', page, target, resource, answer: 404, text };
}

/** 体育局: moves to the city's platform; addresses of the old site stand in what has been moved already. */
const tyj: FaultySite = {
  slug: 'tyj',
  faults: [
    ...pages(
      ['/gzdt/1005.html', '/xwzx/2023/0518.html', '赛事回顾'],
      ['/gzdt/1004.html', '/xwzx/2023/0611.html', '相关报道'],
      ['/gzdt/1003.html', '/xwzx/2023/0702.html', '活动预告'],
      ['/gzdt/1002.html', '/xwzx/2023/0808.html', '全民健身日'],
      ['/tzgg/1005.html', '/tzgg/2022/0117.html', '原公告'],
      ['/tzgg/1004.html', '/tzgg/2022/0301.html', '报名须知'],
      ['/tzgg/1003.html', '/tzgg/2022/0415.html', '竞赛规程'],
      ['/zcwj/1004.html', '/zcwj/2021/0009.html', '废止文件'],
    ),
    ...images(
      ['/gzdt/1001.html', '/upload/2023/run-01.jpg', '健步走活动现场'],
      ['/gzdt/1004.html', '/upload/2023/run-02.jpg', '颁奖现场'],
      ['/tzgg/1002.html', '/upload/2022/map.png', '场馆位置图'],
    ),
    ...attachments(
      ['/tzgg/1005.html', '/upload/2022/entry-form.doc', '报名表'],
      ['/tzgg/1004.html', '/upload/2022/schedule.xls', '赛程表'],
      ['/bsfw/1002.html', '/upload/2021/licence-guide.pdf', '高危险性体育项目许可指南'],
      ['/bsfw/1004.html', '/upload/2021/coach-form.doc', '社会体育指导员申请表'],
      ['/zcjd/1003.html', '/upload/2021/chart.pdf', '政策图解'],
    ),
  ],
};

/** 住房公积金管理中心: forms and calculators of a service that was rebuilt elsewhere. */
const gjj: FaultySite = {
  slug: 'gjj',
  faults: [
    ...pages(
      ['/bsfw/1005.html', '/calc/loan.jsp', '贷款计算器'],
      ['/bsfw/1004.html', '/calc/rent.jsp', '提取测算'],
      ['/bsfw/1003.html', '/online/query.do', '网上查询'],
      ['/tzgg/1005.html', '/notice/2021/77.html', '年度结息公告'],
      ['/tzgg/1002.html', '/notice/2021/81.html', '基数调整通知'],
      ['/gzdt/1004.html', '/news/2022/19.html', '便民服务周'],
      ['/gzdt/1002.html', '/news/2022/25.html', '业务培训'],
    ),
    ...images(
      ['/gzdt/1005.html', '/images/2022/hall.jpg', '服务大厅'],
      ['/gzdt/1003.html', '/images/2022/desk.jpg', '咨询台'],
      ['/jgzn/1001.html', '/images/2020/chart.png', '内设机构图'],
    ),
    ...attachments(
      ['/bsfw/1001.html', '/forms/withdraw.doc', '提取申请表'],
      ['/bsfw/1002.html', '/forms/loan.doc', '贷款申请表'],
      ['/bsfw/1005.html', '/forms/contract.pdf', '借款合同范本'],
      ['/zcwj/1003.html', '/forms/rules-2020.pdf', '管理办法原文'],
      ['/zcjd/1005.html', '/forms/questions.pdf', '政策问答'],
    ),
  ],
};

/** 城市管理行政执法局: pictures and forms of campaigns that are over. */
const cgj: FaultySite = {
  slug: 'cgj',
  faults: [
    ...pages(
      ['/gzdt/1005.html', '/zt/ljfl/', '垃圾分类专题'],
      ['/gzdt/1004.html', '/zt/srzz/', '市容整治专题'],
      ['/gzdt/1002.html', '/2022/0913.html', '整治成效'],
      ['/tzgg/1005.html', '/2021/0226.html', '原通告'],
      ['/tzgg/1003.html', '/2021/0530.html', '设置规范'],
      ['/hdjl/1004.html', '/letter/3071.html', '同类来信'],
    ),
    ...images(
      ['/gzdt/1003.html', '/pic/2022/street-1.jpg', '整治前'],
      ['/gzdt/1003.html', '/pic/2022/street-2.jpg', '整治后'],
      ['/gzdt/1001.html', '/pic/2022/lamp.jpg', '路灯检修'],
    ),
    ...attachments(
      ['/bsfw/1001.html', '/down/advert.doc', '户外广告设置申请表'],
      ['/bsfw/1003.html', '/down/waste.doc', '建筑垃圾处置申请表'],
      ['/bsfw/1005.html', '/down/dig.doc', '道路挖掘申请表'],
      ['/zcwj/1002.html', '/down/rules.pdf', '管理办法附件'],
    ),
  ],
};

/** 住房和城乡建设局: links to a list of works that nobody keeps any more. */
const zjj: FaultySite = {
  slug: 'zjj',
  faults: [
    ...pages(
      ['/gzdt/1005.html', '/gcjs/2022/12.html', '工程进展'],
      ['/gzdt/1004.html', '/gcjs/2022/17.html', '改造清单'],
      ['/gzdt/1001.html', '/gcjs/2022/20.html', '验收公示'],
      ['/tzgg/1004.html', '/gsgg/2021/33.html', '资质公示'],
      ['/zcwj/1005.html', '/fgwj/2019/5.html', '原文件'],
      ['/zcjd/1004.html', '/fgwj/2019/6.html', '解读全文'],
    ),
    ...images(
      ['/gzdt/1003.html', '/tp/2022/site-a.jpg', '施工现场'],
      ['/gzdt/1002.html', '/tp/2022/site-b.jpg', '回访住户'],
    ),
    ...attachments(
      ['/tzgg/1005.html', '/fj/2021/list.xls', '企业名单'],
      ['/tzgg/1002.html', '/fj/2021/score.xls', '评分表'],
      ['/bsfw/1002.html', '/fj/2020/permit.doc', '施工许可申请表'],
      ['/bsfw/1004.html', '/fj/2020/fund.doc', '维修资金使用申请表'],
    ),
  ],
};

/** Sites on which links have worn out, page by page. */
export const wornSites: readonly FaultySite[] = [tyj, gjj, cgj, zjj];
