import { Alert, Button } from 'antd';
import { type Issue, issueText, Problem } from './problem.ts';

interface ProblemNoticeProps {
  problem: Error;
  /** The issues to list; all of the problem's unless a form shows some at their fields. */
  issues?: readonly Issue[];
  onRetry?: () => void;
}

/** What went wrong, what to do, and the number to quote when asking for help. */
export function ProblemNotice({ problem, issues, onRetry }: ProblemNoticeProps) {
  const known = problem instanceof Problem ? problem : undefined;
  const listed = issues ?? known?.issues ?? [];
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={known ? known.message : '页面出错，请刷新后重试'}
      description={
        <>
          {known?.detail ? <p style={{ margin: 0 }}>{known.detail}</p> : null}
          {known?.clause ? <p style={{ margin: 0 }}>依据：{known.clause}</p> : null}
          {listed.length > 0 ? (
            <ul style={{ margin: '4px 0 0', paddingInlineStart: 18 }}>
              {listed.map((issue) => (
                <li key={`${issue.field ?? ''}${issue.code}${issue.message}`}>{issueText(issue)}</li>
              ))}
            </ul>
          ) : null}
          {known?.requestId && known.status >= 500 ? <small>请求编号 {known.requestId}</small> : null}
        </>
      }
      action={
        onRetry ? (
          <Button size="small" onClick={onRetry}>
            重试
          </Button>
        ) : undefined
      }
    />
  );
}
