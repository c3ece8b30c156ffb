/** The Chinese sentence for an address that is not inspected, by the guard's code. */
export function refusalSentence(url: string, code: string): string {
  const shown = url.replace(/\p{Cc}/gu, '');
  if (code === 'url.malformed') return `“${shown}”不是有效的网址，须以 http:// 或 https:// 开头。`;
  if (code === 'scheme.refused') return `“${shown}”不是 http 或 https 网址，不能检查。`;
  if (code === 'address.loopback' || code === 'address.private')
    return `“${shown}”指向本机或内部网络，已拒绝访问；确需检查内部网站时，请加 --allow-private。`;
  return `“${shown}”指向特殊用途的地址，不能检查。`;
}
