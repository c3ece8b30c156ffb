/** A place inside the console to go back to; anything that could lead elsewhere becomes the start page. */
export function safeBack(back: string | undefined): string {
  return back && /^\/(?![/\\])/.test(back) ? back : '/';
}
