import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';

/** A page that could not be shown; the rest of the console still works. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  return (
    <Page title="页面未能打开">
      <ProblemNotice problem={error instanceof Error ? error : new Error(String(error))} onRetry={reset} />
      <div>
        <Link to="/">回到总览</Link>
      </div>
    </Page>
  );
}

/** An address under which nothing stands. */
export function NotFoundPage() {
  return (
    <Page title="没有这个页面">
      <EmptyState title="地址可能有误，或页面已移走">
        <Link to="/">回到总览</Link>
      </EmptyState>
    </Page>
  );
}
