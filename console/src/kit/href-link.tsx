import { useRouter, useRouterState } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';
import { keepParams } from './keep-params.ts';

interface HrefLinkProps {
  /** An address inside the console as the server sends it, like `/sites?state=running`. */
  href: string;
  /** Names of the parameters that stay from the present address unless `href` sets them itself. */
  keep?: readonly string[];
  className?: string | undefined;
  /** Told when the reader follows the link, in whichever way. */
  onGo?: () => void;
  children: ReactNode;
}

/** A link whose address comes from the server. Anything but a path of this console is shown as plain text. */
export function HrefLink({ href, keep = [], className, onGo, children }: HrefLinkProps) {
  const router = useRouter();
  const present = useRouterState({ select: (state) => state.location.searchStr });
  if (!/^\/(?![/\\])/.test(href)) return <span className={className}>{children}</span>;
  const target = keepParams(href, present, keep);
  const go = (event: MouseEvent) => {
    onGo?.();
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    router.history.push(target);
  };
  return (
    <a href={target} onClick={go} className={className}>
      {children}
    </a>
  );
}
