/** How deep objects and arrays may lie in one another. No operation needs more than four levels. */
const DEPTH = 32;
/** Elements of one array, members of one object. */
const ELEMENTS = 5_000;
const MEMBERS = 500;
/** Significant decimal digits that a double is sure to give back (IEEE 754 binary64). */
const DIGITS = 17;

interface Level {
  inArray: boolean;
  count: number;
  /** Names of the object's members so far. */
  names: Set<string>;
  /** The next string is a name. */
  awaitsName: boolean;
}

const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/**
 * Why a JSON text would not mean the same to every reader, or would cost more than it is worth, in Chinese; null when
 * neither. The first is I-JSON (RFC 7493): no name twice in an object (2.3), no half of a surrogate pair (2.1), no
 * number that a double cannot hold (2.2); NUL, which PostgreSQL does not store, is refused with them. One pass, no
 * recursion, before the text is parsed; what is no JSON at all is the parser's to refuse.
 */
export function jsonComplaint(text: string): string | null {
  const levels: Level[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const level = levels.at(-1);
    if (character === '"') {
      const end = endOfString(text, at);
      const complaint = stringComplaint(text.slice(at, end), level);
      if (complaint !== null) return complaint;
      at = end - 1;
    } else if (character === '{' || character === '[') {
      if (levels.length === DEPTH) return `请求内容嵌套超过 ${DEPTH} 层`;
      const inArray = character === '[';
      levels.push({ inArray, count: 1, names: new Set(), awaitsName: !inArray });
    } else if (character === '}' || character === ']') {
      levels.pop();
    } else if (character === ',' && level) {
      level.count += 1;
      level.awaitsName = !level.inArray;
      if (level.count > (level.inArray ? ELEMENTS : MEMBERS)) {
        return level.inArray ? `请求中的列表超过 ${ELEMENTS} 项` : `请求中的对象超过 ${MEMBERS} 个字段`;
      }
    } else if (character === '-' || (character >= '0' && character <= '9')) {
      number.lastIndex = at;
      const literal = number.exec(text)?.[0] ?? character;
      if (!isExact(literal)) return '请求中有过大或位数过多的数字';
      at += literal.length - 1;
    }
  }
  return null;
}

/** Index behind the closing quote, or the end of the text where it is missing. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '"') return at + 1;
  }
  return text.length;
}

function stringComplaint(literal: string, level: Level | undefined): string | null {
  const value = literal.includes('\\') ? unescaped(literal) : literal.slice(1, -1);
  if (value.includes('\0') || !value.isWellFormed()) return '请求中有残缺或不能保存的字符';
  if (!level?.awaitsName) return null;
  level.awaitsName = false;
  if (level.names.has(value)) return '请求中有重复的字段';
  level.names.add(value);
  return null;
}

/** What the literal says; empty when it is no string, which the parser will find too. */
function unescaped(literal: string): string {
  try {
    return JSON.parse(literal);
  } catch (error) {
    if (error instanceof SyntaxError) return '';
    throw error;
  }
}

/** Whole numbers up to 2^53 and fractions of at most 17 digits come back as they were sent. */
function isExact(literal: string): boolean {
  const value = Number(literal);
  if (!Number.isFinite(value)) return false;
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return false;
  const digits = literal.replace(/[eE].*$/, '').replace(/^-?0*\.?0*|\D/g, '');
  return digits.length <= DIGITS && (value !== 0 || !/[1-9]/.test(digits));
}
