import type { Limits } from './limits.ts';
import type { Package } from './package-parts.ts';
import type { XmlHandler } from './xml.ts';

/** A kind of file that is let in, recognised by its content alone. */
export interface FileKind {
  /** @throws IntakeRefusal (`wrong-type`, `macros`) when the package is of another kind */
  recognise(office: Package): void;
  /** What to look at while a part passes, beyond what holds for every part. */
  inspect(office: Package, part: string, limits: Limits): XmlHandler | undefined;
}
