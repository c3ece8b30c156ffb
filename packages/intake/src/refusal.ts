/** Why a file is not let in, and what to do. */
const sentences = {
  empty: ['文件是空的。', '请重新选择文件。'],
  'too-large': ['文件太大。', '请拆分后分批导入。'],
  'wrong-type': ['文件内容不是 .xlsx 表格。', '请在 Excel 或 WPS 中另存为 .xlsx 后重试。'],
  'wrong-document': ['文件内容不是 .docx 或 .pdf 文档。', '请在 Word 或 WPS 中另存为 .docx 后重试。'],
  'document-macros': ['文档含有宏或控件。', '请另存为不含宏的 .docx 后重试。'],
  'document-text': ['文档的文字太多。', '请拆分后分别检查。'],
  'document-pages': ['文档的页数太多。', '请拆分后分别检查。'],
  'old-format': ['这是旧版 Office 格式（.xls、.doc 等）。', '请在 Excel 或 WPS 中另存为 .xlsx 后重试。'],
  encrypted: ['文件设有打开密码。', '请取消密码后重新保存。'],
  macros: ['文件含有宏或控件。', '请另存为不含宏的 .xlsx 后重试。'],
  damaged: ['文件不完整或已损坏。', '请重新下载，或在 Excel、WPS 中打开并重新保存。'],
  'zip-structure': ['文件的压缩结构异常。', '请在 Excel 或 WPS 中打开并重新保存。'],
  'entry-name': ['文件内部含有可疑路径，不予读取。', '请在 Excel 或 WPS 中新建表格，复制数据后保存。'],
  'nested-archive': ['文件中嵌有压缩包或其他文件。', '请删除嵌入的对象后重新保存。'],
  'too-many-entries': ['文件内部的部件太多。', '请删除图片、批注等无关内容后重新保存。'],
  'unpacked-too-large': ['文件解压后太大。', '请拆分后分批导入。'],
  ratio: ['文件的压缩比异常，疑似恶意文件，不予读取。', '请新建表格，复制数据后保存。'],
  'header-lies': ['文件声明的大小与实际内容不符，疑似恶意文件，不予读取。', '请新建表格，复制数据后保存。'],
  'xml-declaration': ['文件含有不允许的声明（DOCTYPE 或实体），不予读取。', '请新建表格，复制数据后保存。'],
  'xml-depth': ['文件内部嵌套太深，不予读取。', '请新建表格，复制数据后保存。'],
  'too-many-sheets': ['工作表太多。', '请删除无关的工作表后重新保存。'],
  'cell-range': ['表格的范围超过上限。', '请删除数据区域以外的行、列和合并单元格后重新保存。'],
  'too-many-merges': ['合并单元格太多。', '请取消合并后重新保存。'],
  'too-many-strings': ['表格中的文字太多。', '请拆分后分批导入。'],
  'cell-text': ['有单元格的文字太长。', '请缩短后重新保存。'],
  'no-sheet': ['没有找到要读取的工作表。', '请使用下载的模板填写。'],
  memory: ['读取文件占用的内存超过上限。', '请拆分后分批导入。'],
  time: ['读取文件的时间超过上限。', '请拆分后分批导入。'],
  crashed: ['读取文件时出错。', '请在 Excel 或 WPS 中打开并重新保存后重试。'],
} as const;

export type RefusalCode = keyof typeof sentences;

/** Whether a text is one of the codes. */
export function isRefusalCode(text: unknown): text is RefusalCode {
  return typeof text === 'string' && Object.hasOwn(sentences, text);
}

/**
 * A file that is not let in. `code` is stable; `message` is the Chinese sentence that says why and what to do; `detail`
 * is for the log and never shown to a person.
 */
export class IntakeRefusal extends Error {
  readonly code: RefusalCode;
  readonly fact: string;
  readonly detail: string;

  /** @param fact says why more exactly, with a number or a name, in place of the usual sentence */
  constructor(code: RefusalCode, { fact = '', detail = '' }: { fact?: string; detail?: string } = {}) {
    const [why, what] = sentences[code];
    super(`${fact || why}${what}`);
    this.name = 'IntakeRefusal';
    this.code = code;
    this.fact = fact;
    this.detail = detail;
  }
}
