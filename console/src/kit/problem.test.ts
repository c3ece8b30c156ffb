import { describe, expect, it } from 'vitest';
import { issueText, Problem, splitIssues } from './problem.ts';

describe('a problem', () => {
  it('is read from a problem document with its issues', async () => {
    const body = {
      title: '不能保存',
      code: 'x.refused',
      issues: [{ field: 'name', code: 'x', message: '必填' }],
    };
    const response = new Response(JSON.stringify(body), {
      status: 422,
      headers: { 'content-type': 'application/problem+json' },
    });
    const problem = await Problem.from(response);
    expect([problem.status, problem.code, problem.message]).toEqual([422, 'x.refused', '不能保存']);
    expect(problem.issues).toHaveLength(1);
  });
  it('never shows the page of a proxy as its text', async () => {
    const response = new Response('<h1>Bad Gateway</h1>', {
      status: 502,
      headers: { 'content-type': 'text/html' },
    });
    expect((await Problem.from(response)).message).toBe('服务器出错，请稍后重试');
  });
  it('survives a body that says json and is none', async () => {
    const response = new Response('{', { status: 500, headers: { 'content-type': 'application/json' } });
    expect((await Problem.from(response)).code).toBe('http.500');
  });
});

describe('issues', () => {
  it('go to their field, also when they name a place inside it, and the rest stays above the form', () => {
    const { placed, rest } = splitIssues(
      [
        { field: 'name', code: 'a', message: '甲' },
        { field: 'grants/0/role', code: 'b', message: '乙' },
        { field: 'elsewhere', code: 'c', message: '丙' },
        { code: 'd', message: '丁' },
      ],
      new Set(['name', 'grants']),
    );
    expect([...placed.keys()]).toEqual(['name', 'grants']);
    expect(rest.map((issue) => issue.code)).toEqual(['c', 'd']);
  });
  it('cite their clause', () => {
    expect(issueText({ code: 'a', message: '不得开设', clause: '攀办函〔2017〕11号 二' })).toBe(
      '不得开设（攀办函〔2017〕11号 二）',
    );
  });
});
