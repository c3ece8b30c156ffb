import type { ProcessFacts } from './process-tree.ts';

export type SandboxVerdict =
  | { readonly on: true }
  | { readonly on: false; readonly code: 'browser.root' | 'browser.no-sandbox'; readonly detail: string };

/**
 * Whether the processes that show pages really are locked in, by what the kernel says and not by what was asked for:
 * a seccomp filter, no way to gain privileges, a process id namespace of their own (Chromium docs/linux/sandboxing.md,
 * layers 1 and 2), and root nowhere. What cannot be seen does not count as on.
 *
 * @param tree the browser first, then its descendants, while at least one page is open
 */
export function judgeSandbox(tree: readonly ProcessFacts[]): SandboxVerdict {
  const [browser] = tree;
  if (browser === undefined) return off('the processes of the browser cannot be seen');
  const root = tree.find(({ uids }) => uids.length === 0 || uids.includes(0));
  if (root !== undefined)
    return { on: false, code: 'browser.root', detail: `process ${root.pid} belongs to root` };
  const renderers = tree.filter(({ command }) => /\s--type=renderer(\s|$)/.test(command));
  if (renderers.length === 0) return off('no process that shows pages can be seen');
  for (const { seccomp, noNewPrivileges, namespaces } of renderers) {
    if (seccomp !== 2) return off('no seccomp filter');
    if (!noNewPrivileges) return off('privileges can be gained');
    if (namespaces <= browser.namespaces) return off('no namespace of its own');
  }
  return { on: true };
}

function off(detail: string): SandboxVerdict {
  return { on: false, code: 'browser.no-sandbox', detail };
}
