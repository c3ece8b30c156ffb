import { setTimeout as delay } from 'node:timers/promises';
import { forbiddenSwitch } from './arguments.ts';
import { type Chromium, type LaunchOptions, startChromium } from './chromium.ts';
import { asText } from './connection.ts';
import { processTree } from './process-tree.ts';
import { judgeSandbox, type SandboxVerdict } from './sandbox.ts';

/**
 * Why pages cannot be rendered here: no Chromium; a system that we cannot judge; it would run as root; its sandbox is
 * not on; it does not start.
 */
export type Unavailable =
  | 'browser.absent'
  | 'browser.unsupported'
  | 'browser.root'
  | 'browser.no-sandbox'
  | 'browser.failed';

export type Launch =
  | { readonly chromium: Chromium; readonly userAgent: string }
  | { readonly chromium: null; readonly code: Unavailable; readonly detail: string };

const LOOKS = 20;
const BETWEEN_LOOKS_MS = 100;

/** Start a browser and let it show an empty page; it is handed out only after its sandbox was seen to be on. */
export async function launchSafely(options: LaunchOptions, limitMs: number): Promise<Launch> {
  const chromium = await startChromium(options);
  const timer = setTimeout(() => chromium.connection.lose('the browser does not answer'), limitMs);
  try {
    const version = await chromium.connection.send('Browser.getVersion');
    const verdict = await inspectSandbox(chromium);
    if (verdict.on) return { chromium, userAgent: asText(version.userAgent) };
    await chromium.kill();
    return { chromium: null, code: verdict.code, detail: verdict.detail };
  } catch (error) {
    await chromium.kill();
    const complaint = chromium.complaint();
    return {
      chromium: null,
      code: codeOfComplaint(complaint),
      detail: lastLine(complaint) ?? (error instanceof Error ? error.message : String(error)),
    };
  } finally {
    clearTimeout(timer);
  }
}

async function inspectSandbox({ connection, pid }: Chromium): Promise<SandboxVerdict> {
  const info = await connection.send('SystemInfo.getInfo');
  const added = forbiddenSwitch(asText(info.commandLine));
  if (added !== null) return { on: false, code: 'browser.no-sandbox', detail: `it was given --${added}` };
  // macOS locks its renderers in without being asked, and has no /proc to prove it by.
  if (process.platform === 'darwin') return { on: true };
  const { targetId } = await connection.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await connection.send('Target.attachToTarget', { targetId, flatten: true });
  await connection.send('Runtime.evaluate', { expression: '1' }, asText(sessionId));
  // This page is locked in, for its script has run; a spare process that is just starting may not be yet.
  let verdict = judgeSandbox(processTree(pid));
  for (let look = 1; !verdict.on && look < LOOKS; look += 1) {
    await delay(BETWEEN_LOOKS_MS);
    verdict = judgeSandbox(processTree(pid));
  }
  await connection.send('Target.closeTarget', { targetId });
  return verdict;
}

/** What Chromium itself says when it will not start without its sandbox, or as root. */
function codeOfComplaint(complaint: string): Unavailable {
  if (/running as root without/i.test(complaint)) return 'browser.root';
  if (/no usable sandbox|sandbox helper binary|failed to move to new namespace/i.test(complaint))
    return 'browser.no-sandbox';
  return 'browser.failed';
}

function lastLine(text: string): string | null {
  return text.trim().split('\n').at(-1)?.slice(0, 300) || null;
}
