import { createHash } from 'node:crypto';
import errorProne from '../data/error-prone.json' with { type: 'json' };
import formulas from '../data/formulas.json' with { type: 'json' };
import laws from '../data/laws.json' with { type: 'json' };
import names from '../data/names.json' with { type: 'json' };
import sensitive from '../data/sensitive.json' with { type: 'json' };
import traditional from '../data/traditional.json' with { type: 'json' };
import wording from '../data/wording.json' with { type: 'json' };

let version: string | undefined;

/** Name of the term lists that come with the product: twelve hex digits that change with any entry of them. */
export function termsVersion(): string {
  version ??= createHash('sha256')
    .update(JSON.stringify([errorProne, formulas, laws, names, sensitive, traditional, wording]))
    .digest('hex')
    .slice(0, 12);
  return version;
}
