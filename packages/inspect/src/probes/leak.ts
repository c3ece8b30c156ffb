/**
 * Files of a server's inside that are fetched by whoever knows their address: version control, database dumps, copies
 * of programs and of the whole site. Names after the exposed-file lists of OWASP WSTG-CONF-04; archives count at the
 * site's root and under names of copies alone, because offices publish archives too. Paths are
 * compared as they are sent: 备份 stands in UTF-8 and in GBK.
 */
const LEAKS: readonly RegExp[] = [
  /\/\.git\/(?:HEAD|config|index|logs\/|objects\/|refs\/)/,
  /\/\.svn\/(?:entries|wc\.db|format|all-wcprops)/,
  /\/\.(?:env|htpasswd|DS_Store|bash_history)$/,
  /\/WEB-INF\/(?:web\.xml|classes\/)/i,
  /\.(?:sql|dump|mdf|mdb|ldf)(?:\.gz|\.zip|\.bak)?$/i,
  /\.(?:php|jsp|jspx|asp|aspx|java|config|xml|properties|ya?ml|ini|conf|html?|db|sql)\.(?:bak|old|orig|swp|save|~)$/i,
  /^\/(?:[^/]*(?:backup|wwwroot|webroot|database|%E5%A4%87%E4%BB%BD|%B1%B8%B7%DD)[^/]*|www|web|root|site|website|htdocs|html|db|data|bak)\.(?:zip|rar|7z|tar|tar\.gz|tgz|bak)$/i,
  /^\/[^/]+\.bak$/i,
];

/** Whether an address, once it answers with a file, gives away the inside of its server. */
export function isLeak(address: string): boolean {
  const { pathname } = new URL(address);
  return LEAKS.some((rule) => rule.test(pathname));
}
