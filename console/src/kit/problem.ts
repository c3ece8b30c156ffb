/** One refusal of a field, with the clause that it follows from where there is one. */
export interface Issue {
  field?: string | null | undefined;
  code: string;
  message: string;
  clause?: string | null | undefined;
  severity?: string | undefined;
}

interface ProblemText {
  title?: string;
  detail?: string;
  code?: string;
  requestId?: string;
  clause?: string;
  issues?: Issue[];
}

/** An error answer of the server (RFC 9457), or the lack of any answer (`status` 0). */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string | undefined;
  readonly requestId: string | undefined;
  /** The clause of the rule that refused, where a rule did. */
  readonly clause: string | undefined;
  readonly issues: readonly Issue[];

  constructor(status: number, text: ProblemText) {
    super(text.title ?? titleOf(status));
    this.name = 'Problem';
    this.status = status;
    this.code = text.code ?? `http.${status}`;
    this.detail = text.detail;
    this.requestId = text.requestId;
    this.clause = text.clause;
    this.issues = text.issues ?? [];
  }

  /** Reads an answer that is not 2xx; a body that is no problem document is kept out, since it may be a proxy's page. */
  static async from(response: Response): Promise<Problem> {
    const type = response.headers.get('content-type') ?? '';
    if (!/json/.test(type)) return new Problem(response.status, {});
    const body = await response.json().then(asProblemText, () => ({}));
    return new Problem(response.status, body);
  }

  /** The browser reached no server at all. */
  static unreachable(): Problem {
    return new Problem(0, {
      title: '无法连接服务器',
      code: 'network.unreachable',
      detail: '请检查网络，稍后重试；已填写的内容仍在页面上。',
    });
  }
}

function asProblemText(body: unknown): ProblemText {
  return typeof body === 'object' && body !== null ? (body as ProblemText) : {};
}

function titleOf(status: number): string {
  if (status === 401) return '请先登录';
  if (status === 403) return '没有权限';
  if (status === 404) return '没有找到';
  if (status === 429) return '操作过于频繁，请稍后再试';
  return status >= 500 ? '服务器出错，请稍后重试' : '请求未被接受';
}

/** The issues that belong to one of the given fields, and the rest, which a form shows above itself. */
export function splitIssues(
  issues: readonly Issue[],
  fields: ReadonlySet<string>,
): { placed: Map<string, Issue[]>; rest: Issue[] } {
  const placed = new Map<string, Issue[]>();
  const rest: Issue[] = [];
  for (const issue of issues) {
    const field = issue.field?.split(/[./[]/)[0];
    if (field && fields.has(field)) placed.set(field, [...(placed.get(field) ?? []), issue]);
    else rest.push(issue);
  }
  return { placed, rest };
}

/** An issue as one sentence with its clause behind it. */
export function issueText(issue: Issue): string {
  return issue.clause ? `${issue.message}（${issue.clause}）` : issue.message;
}
