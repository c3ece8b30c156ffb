/**
 * How content systems hand out files by script: the call as it stands in `onclick` or in a `javascript:` address, and
 * the address that the script asks for, `$1` being the first argument. Calls that this table does not know give no
 * link at all, rather than a wrong one.
 */
interface DownloadScript {
  readonly system: string;
  readonly call: RegExp;
  readonly address: string;
}

const QUOTED = String.raw`\s*["']([^"'\\<>]{1,500})["']\s*`;
const call = (name: string, rest = '[,)]'): RegExp =>
  new RegExp(String.raw`\b${name}\s*\(${QUOTED}${rest}`, 'i');

const DOWNLOAD_SCRIPTS: readonly DownloadScript[] = [
  // Any system: the argument is the address of the file itself.
  {
    system: 'any',
    call: call(
      '(?:down(?:load)?_?(?:file|attach(?:ment)?|doc)?s?|openFile|viewFile|showFile|openAttach|preview(?:File)?)',
    ),
    address: '$1',
  },
  // Boda 博达 SiteBuilder: addDownloadCount/showDownloadCount beside `download.jsp`.
  {
    system: 'boda',
    call: /\bdownattach\s*\(\s*["']?(\d+)["']?\s*,\s*["']?(\d+)["']?\s*\)/i,
    address: '/system/_content/download.jsp?urltype=news.DownloadAttachUrl&owner=$2&wbfileid=$1',
  },
  // 大汉 jcms: downloadfile of the module "download".
  {
    system: 'hanweb',
    call: /\bdown(?:load)?file\s*\(\s*["']?(\d+)["']?\s*,\s*["']([^"'\\<>]{1,200})["']\s*\)/i,
    address: '/module/download/downfile.jsp?classid=$1&filename=$2',
  },
  // Epoint 新点 EpointWebBuilder: ztbfjyz and attachments by their GUID.
  {
    system: 'epoint',
    call: /\b(?:ztbfjyz|attachDown)\s*\(\s*["']([^"'\\<>]*attachGuid=[\w-]+[^"'\\<>]*)["']/i,
    address: '$1',
  },
];
/** The argument of "any" is an address only when it looks like one. */
const FILE = /^(?:https?:\/\/|\.{0,2}\/)?[^\s?*]*\/?[^\s/?*]+\.\w{2,5}(?:\?.*)?$|^[^\s]*\/[^\s]*\?[^\s]+=/;

/** The address that a download script asks for; null when it is none of the known ones. */
export function downloadAddress(code: string): string | null {
  for (const { system, call, address } of DOWNLOAD_SCRIPTS) {
    const found = call.exec(code);
    if (found === null) continue;
    const asked = address.replace(/\$(\d)/g, (_, index: string) => found[Number(index)] ?? '');
    if (system !== 'any' || FILE.test(asked)) return asked;
  }
  return null;
}
