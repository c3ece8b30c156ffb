const RENEWED_AT = 'mumian.renewed-at';
/** A second failure so soon is no upgrade; it is shown. */
const AGAIN_MS = 60_000;

/**
 * Loads the console anew when a part of it is gone from the server: it has been upgraded while this window was open, and
 * its parts have other names now. Vite says so by an event.
 */
export function renewAfterUpgrade(view: Window): void {
  view.addEventListener('vite:preloadError', () => {
    const last = Number(view.sessionStorage.getItem(RENEWED_AT));
    if (Date.now() - last < AGAIN_MS) return;
    view.sessionStorage.setItem(RENEWED_AT, String(Date.now()));
    view.location.reload();
  });
}
