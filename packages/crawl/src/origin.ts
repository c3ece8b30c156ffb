/** Scheme, host and port of an absolute address as `URL` writes it; no parsing, because it is asked of every link. */
export function originOf(url: string): string {
  const end = url.indexOf('/', url.indexOf('//') + 2);
  return end < 0 ? url : url.slice(0, end);
}

/** Host, with its port where it is not the usual one. */
export function hostOf(url: string): string {
  const start = url.indexOf('//') + 2;
  const end = url.indexOf('/', start);
  const host = end < 0 ? url.slice(start) : url.slice(start, end);
  const user = host.lastIndexOf('@');
  return user < 0 ? host : host.slice(user + 1);
}
