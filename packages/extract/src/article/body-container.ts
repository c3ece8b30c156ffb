import { detach, type Element } from '../element.ts';

/**
 * Elements in which content systems put the text of an article, most exact first: those of the editor hold the text
 * alone, those of the template may hold its header and footer too. Names in lower case.
 * Collected from public crawlers' rules for TRS, 大汉 jcms, Boda VSB, Epoint, SiteServer, EmpireCMS, DedeCMS,
 * gkmlpt, 苏迪 WebPlus, Founder and the templates of gov.cn.
 */
const CONTAINERS: readonly { readonly ids: string; readonly classes: string }[] = [
  {
    ids: 'js_content',
    classes: 'trs_editor trs_ueditor trs_editor_view v_news_content wp_articlecontent trs_web',
  },
  {
    ids:
      'ucap-content zoom zoomcon zoomcontent zoom_content textzoom mainzoom fontzoom vsb_content vsb_newscontent ' +
      'bodylabel detailcontent articlecontent article_content newscontent news_content contentbody artibody ' +
      'infocontent info_content zwcontent content_body news_body_txt_a mycontent divcontent printcontent ' +
      'articlebody article-body conbody newstext txtcontent text_content xxgkcontent tdcontent maintext ' +
      'ivs_content print_container zhengwen p-detail fontcontent wenzhang arc_content',
    classes:
      'v_news_content vsb_content pages_content article-content article_content articlecontent article-body ' +
      'article_body articlebody ewb-article-content ewb-article-info ewb-info-con ewb-article-detail news_content ' +
      'news-content newscontent newstext detail-content detail_content detailcontent xxgk_content xxgk-content ' +
      'content_txt content-txt con_text contenttext text-content art_content art-content artcontent entry-content ' +
      'info_content info-content infocontent wzcon wz_content nr_content txtcon txt_con content_body content-body ' +
      'arcbody arc-body arc_body bt_content bt-content scroll_cont xl_content xl-content hbgov-article-content ' +
      'editor-content m-detail-content cms-content zw_content zwcontent article-text article_text newsbody ' +
      'news_body detail_body detail-text detail-con art-text art_text articletext content-text content_text ' +
      'gkml_content doc_content conten_text w-e-text ql-editor ueditor-content zoomcontent xwnr',
  },
  {
    ids: 'article_con articlecon newsdetail',
    classes:
      'article-con article_con articlecon art-con art_con con_txt con-txt detail-main detail_con detailcon newscon ' +
      'news_con news-con newsdetail news_detail content_main wenzhang xl_con xl-con article_main wz_con text_con ' +
      'content_con content-con nei_content article_txt article-txt',
  },
];

const RANKS_BY_ID = new Map<string, number>();
const RANKS_BY_CLASS = new Map<string, number>();
for (const [rank, { ids, classes }] of CONTAINERS.entries()) {
  for (const id of ids.split(' ')) RANKS_BY_ID.set(id, rank);
  for (const name of classes.split(' '))
    RANKS_BY_CLASS.set(name, Math.min(rank, RANKS_BY_CLASS.get(name) ?? rank));
}
/** How many ranks there are: an element of no rank has this one. */
export const UNRANKED = CONTAINERS.length;

/** Classes repeat on every page of a site: what they mean is looked up once. */
const known = new Map<string, number>();
const MAX_KNOWN = 4_000;

/** How exactly an element is known to hold the text of an article: 0 is most exact, `UNRANKED` is not at all. */
export function containerRank({ attributes: { id, class: classes } }: Element): number {
  const byId = id === undefined ? UNRANKED : rankOf(`#${id}`);
  return classes === undefined ? byId : Math.min(byId, rankOf(classes));
}

function rankOf(names: string): number {
  let rank = known.get(names);
  if (rank !== undefined) return rank;
  const lower = names.toLowerCase();
  if (lower.startsWith('#')) rank = RANKS_BY_ID.get(lower.slice(1).replace(/_\d+$/, '')) ?? UNRANKED;
  else rank = Math.min(UNRANKED, ...lower.split(/\s+/).map((name) => RANKS_BY_CLASS.get(name) ?? UNRANKED));
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(detach(names), rank);
  return rank;
}
