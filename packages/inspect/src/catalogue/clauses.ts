/** Clauses that several entries rest on, written once. */
export const USABLE_LINKS =
  '国办发〔2015〕15号 附件2 网站可用性·链接可用性；国办发〔2017〕47号 附件 网页设计规范（内外链有效）';
export const COLUMN_UPDATE = '国办秘函〔2019〕19号 附件1 单项否决·栏目不更新';
export const META_TAGS = '国办发〔2017〕47号 附件2 网页标签规范';
export const FOOTER =
  '国办发〔2017〕47号 附件 网页设计规范（底部功能区）；国办秘函〔2019〕19号 附件1 网站标识';
export const SECURITY =
  '国办秘函〔2019〕19号 附件1 单项否决·安全、泄密事故等严重问题；国办发〔2017〕47号 安全防护';
export const DOMAIN = '国办函〔2018〕55号；国办发〔2017〕47号 域名规范';
export const ACCESSIBLE = 'GB/T 37668-2019；国办公开办函〔2021〕28号';
export const SECURE_CONNECTION = '国办发〔2017〕47号 安全防护；《中华人民共和国网络安全法》';
