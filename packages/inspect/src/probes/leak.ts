/**
 * Files of a server's inside that are fetched by whoever knows their address: version control, database dumps, copies
 * of programs and of the whole site. Names after the exposed-file lists of OWASP WSTG-CONF-04; archives count at the
 * site's root and under names of copies alone, because offices publish archives too.
 */
const LEAKS: readonly RegExp[] = [
  /\/\.git\/(?:HEAD|config|index|logs\/|objects\/|refs\/)/,
  /\/\.svn\/(?:entries|wc\.db|format|all-wcprops)/,
  /\/\.(?:env|htpasswd|DS_Store|bash_history)$/,
  /\/WEB-INF\/(?:web\.xml|classes\/)/i,
  /\.(?:sql|dump|mdf|mdb|ldf)(?:\.gz|\.zip|\.bak)?$/i,
  /\.(?:php|jsp|jspx|asp|aspx|java|config|xml|properties|ya?ml|ini|conf|html?|db|sql)\.(?:bak|old|orig|swp|save|~)$/i,
  /^\/(?:[^/]*(?:backup|wwwroot|webroot|database|备份)[^/]*|www|web|root|site|website|htdocs|html|db|data|bak)\.(?:zip|rar|7z|tar|tar\.gz|tgz|bak)$/i,
  /^\/[^/]+\.bak$/i,
];

/** Whether an address, once it answers with a file, gives away the inside of its server. */
export function isLeak(address: string): boolean {
  const { pathname } = new URL(address);
  return LEAKS.some((rule) => rule.test(pathname));
}
