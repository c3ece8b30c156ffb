/** What a link leads to, judged by element and file name; only fetching tells for certain. */
export type LinkKind =
  | 'page'
  | 'attachment'
  | 'image'
  | 'frame'
  | 'script'
  | 'style'
  | 'media'
  /** The address of a form that is sent by GET, without its fields. */
  | 'form';

/** What file names lead to. */
const EXTENSIONS: ReadonlyMap<string, LinkKind> = new Map([
  ...kinds(
    'attachment',
    'pdf doc docx xls xlsx ppt pptx pps wps et dps ofd ceb cebx gd sep rtf txt csv zip rar 7z gz tar tgz apk ipa exe msi dwg docm xlsm',
  ),
  ...kinds('attachment', 'mp3 mp4 avi wmv flv mov m4v mpg mpeg rm rmvb wma wav'),
  ...kinds('page', 'html htm shtml jhtml'),
  ...kinds('image', 'jpg jpeg png gif bmp webp svg ico tif tiff jfif'),
]);
const LONGEST = 5;

/**
 * Addresses by which content systems hand out files, with the name in the query or nowhere. 大汉 jcms `downfile.jsp`,
 * Boda `/system/_content/download.jsp`, EmpireCMS `/e/DownSys/`, DedeCMS `/plus/download.php`, SiteServer
 * `/sys/stl/actions/download`, Epoint `attachAction.action`, gkmlpt `/attachment/`.
 */
const DOWNLOADS =
  /\/(?:downfile|filedownload|downloadfile|file_download)\.(?:jsp|aspx?|php|do|action)\?|\/system\/_content\/download\.jsp\?|\/e\/DownSys\/(?:GetDown|doaction)|\/plus\/download\.php\?|\/stl\/actions\/download\?|attachAction\.action\?|[?&](?:file_?name|file|attach(?:ment)?|f)=[^&]*\.(?:pdf|docx?|xlsx?|pptx?|wps|et|ofd|ceb|zip|rar)(?:&|$)/i;

/** What an address leads to, by its file name. */
export function kindOfAddress(url: string): LinkKind {
  const question = url.indexOf('?');
  const end = question === -1 ? url.length : question;
  const slash = url.lastIndexOf('/', end - 1);
  const dot = url.lastIndexOf('.', end - 1);
  const hasExtension = dot > slash && slash > 8 && end - dot - 1 <= LONGEST;
  const kind = hasExtension ? EXTENSIONS.get(url.slice(dot + 1, end).toLowerCase()) : undefined;
  if (kind !== undefined && (kind !== 'page' || question === -1)) return kind;
  return question !== -1 && DOWNLOADS.test(url) ? 'attachment' : 'page';
}

function kinds(kind: LinkKind, extensions: string): [string, LinkKind][] {
  return extensions.split(' ').map((extension) => [extension, kind]);
}
