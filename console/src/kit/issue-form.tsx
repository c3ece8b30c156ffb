import { Form, type FormInstance, type FormProps } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type Issue, issueText, Problem, splitIssues } from './problem.ts';
import { ProblemNotice } from './problem-notice.tsx';

interface IssueFormProps<Values extends object> {
  form: FormInstance<Values>;
  /** Names of the fields on the form: refusals of these stand beside them, all others above the form. */
  fields: readonly (keyof Values & string)[];
  onSubmit: (values: Values) => Promise<unknown>;
  initialValues?: Partial<Values>;
  /** Looks at a refusal first; true when it has dealt with it. */
  onProblem?: (problem: Problem) => boolean;
  /** Whether required fields are marked; where all are, a mark says nothing. */
  marks?: boolean;
  footer: (busy: boolean) => ReactNode;
  children: ReactNode;
}

/** A form whose refusals come from the server and stand at the fields that they concern, clause included. */
export function IssueForm<Values extends object>(props: IssueFormProps<Values>) {
  const { form, fields, onSubmit, onProblem, footer, children, initialValues, marks = true } = props;
  const notice = useRef<HTMLDivElement>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<{ error: Error; rest: readonly Issue[] }>();

  const show = (error: unknown) => {
    if (!(error instanceof Problem)) {
      setFailure({ error: error instanceof Error ? error : new Error(String(error)), rest: [] });
      return;
    }
    if (onProblem?.(error)) return;
    const { placed, rest } = splitIssues(error.issues, new Set<string>(fields));
    for (const [field, issues] of placed) {
      form.setFields([{ name: field as never, errors: issues.map(issueText) }]);
    }
    setFailure({ error, rest });
  };
  /** What the server said of a value no longer holds once the value is another. */
  const forget = (names: readonly string[]) => {
    form.setFields(names.map((name) => ({ name: name as never, errors: [] })));
  };
  useEffect(() => {
    if (failure) notice.current?.scrollIntoView({ block: 'nearest' });
  }, [failure]);
  const submit = async (values: Values) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await onSubmit(values);
    } catch (error) {
      show(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={(label, { required }) => (
        <span>
          {label}
          {required && marks ? (
            <span style={{ marginInlineStart: 4, color: 'var(--ink-2)' }}>（必填）</span>
          ) : null}
        </span>
      )}
      scrollToFirstError={{ focus: true }}
      {...(initialValues
        ? { initialValues: initialValues as NonNullable<FormProps<Values>['initialValues']> }
        : {})}
      onValuesChange={(changed: Partial<Values>) => forget(Object.keys(changed))}
      onFinish={(values) => void submit(values)}
    >
      {failure ? (
        <div style={{ marginBottom: 16 }} ref={notice}>
          <ProblemNotice problem={failure.error} issues={failure.rest} />
        </div>
      ) : null}
      {children}
      {footer(busy)}
    </Form>
  );
}
