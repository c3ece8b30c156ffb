import type { Element } from '../element.ts';

const MAX_SCRIPT = 1_500;
const MAX_WRITTEN = 200;
/** So many scripts are remembered for the variables that a later one writes. */
const MAX_REMEMBERED = 40;
const VARIABLE = /(?:^|[;\s,{])(?:var|let|const)\s+([\w$]{1,40})\s*=\s*(["'])([^"'<>\\\n]{0,120})\2/g;
const WRITE = /document\.write(?:ln)?\s*\(([^()\n]{1,300}(?:\([\d\s,]{0,12}\))?[^()\n]{0,80})\)/g;
const LITERAL = /^(["'])([^"'\\]{0,160})\1$/;
const NAME = /^[\w$]{1,40}$/;
const CUT = /^(.+)\.(?:substring|substr|slice)\(\s*0\s*,\s*(\d{1,2})\s*\)$/;
/** `if(name==''){…}else{…}`, with what each branch does. */
const CHOICE =
  /if\s*\(\s*([^()=!]{1,60}?)\s*(==|!=)=?\s*([^()=!]{1,60}?)\s*\)\s*(?:\{([^{}]{0,600})\}|([^{};\n]{1,300};))(?:\s*else\s*(?:\{([^{}]{0,600})\}|([^{};\n]{1,300};)))?/g;
const TAG = /<\/?[a-z][^<>]{0,120}>/gi;

/** What the scripts of one page write where they stand; they share their variables. */
export class Writer {
  readonly #scripts: string[] = [];
  #variables: Map<string, string> | null = null;

  /**
   * What a script writes, as far as that is plain text of literals and of variables that it or a script before it sets
   * to literals: `var tm='2026-11-03 10:20'; document.write('发布时间：'+tm.substring(0,10))`. Of two branches the one is
   * taken that such variables choose. Empty for all other scripts.
   */
  written(script: Element): string {
    const source = script.children[0];
    if (typeof source !== 'string' || source.length > MAX_SCRIPT) return '';
    const writes = source.includes('document.write');
    if (source.includes('var ') || source.includes('let ') || source.includes('const ')) {
      this.#variables = null;
      if (this.#scripts.length < MAX_REMEMBERED) this.#scripts.push(source);
    }
    if (!writes) return '';
    const variables = this.#known();
    const chosen = source.includes('if')
      ? source.replace(CHOICE, (whole, left: string, sign: string, right: string, ...branches: unknown[]) => {
          const [one, other] = [textOf(left, variables), textOf(right, variables)];
          if (one === null || other === null) return whole;
          const [then, thenLine, otherwise, otherwiseLine] = branches;
          const taken =
            (one === other) === (sign === '==') ? (then ?? thenLine) : (otherwise ?? otherwiseLine);
          return typeof taken === 'string' ? taken : '';
        })
      : source;
    let written = '';
    for (const [, argument = ''] of chosen.matchAll(WRITE))
      written += (textOf(argument, variables) ?? '').replace(TAG, ' ').replace(/&nbsp;/g, ' ');
    return written.slice(0, MAX_WRITTEN);
  }

  #known(): ReadonlyMap<string, string> {
    if (this.#variables !== null) return this.#variables;
    this.#variables = new Map();
    for (const source of this.#scripts)
      for (const [, name = '', , value = ''] of source.matchAll(VARIABLE)) this.#variables.set(name, value);
    return this.#variables;
  }
}

/** The value of literals and variables joined by `+`; null when there is anything else. */
function textOf(argument: string, variables: ReadonlyMap<string, string>): string | null {
  let text = '';
  for (const part of argument.split('+')) {
    const [, cut, size] = CUT.exec(part.trim()) ?? [];
    const term = cut ?? part.trim();
    const value = LITERAL.exec(term)?.[2] ?? (NAME.test(term) ? variables.get(term) : undefined);
    if (value === undefined) return null;
    text += size === undefined ? value : value.slice(0, Number(size));
  }
  return text;
}
