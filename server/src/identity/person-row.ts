import { platformErrors } from '../platform/errors/index.ts';
import type { Ctx } from '../platform/operation/index.ts';

/** A person 人员 as operations load it, with the unit that decides who may see it. */
export interface Person {
  id: string;
  name: string;
  post: string | null;
  phone: string;
  email: string | null;
  version: number;
  unitId: string;
  unitName: string;
  unitPath: string;
  hasAccount: boolean;
}

/** A person as it stands, whoever asks: the caller authorizes. */
export function personById(ctx: Pick<Ctx, 'tx'>, id: string): Promise<Person | undefined> {
  return select(ctx).where('person.id', '=', id).executeTakeFirst();
}

/**
 * The same, refusing where there is none.
 * @throws Refusal `platform.not-found`
 */
export async function loadPerson(ctx: Pick<Ctx, 'tx'>, id: string): Promise<Person> {
  return present(await personById(ctx, id));
}

/** Loads the person and locks it until the transaction ends. */
export async function lockPerson(ctx: Pick<Ctx, 'tx'>, id: string): Promise<Person> {
  return present(await select(ctx).where('person.id', '=', id).forUpdate('person').executeTakeFirst());
}

function select(ctx: Pick<Ctx, 'tx'>) {
  return ctx.tx
    .selectFrom('identity.person as person')
    .innerJoin('identity.unit as unit', 'unit.id', 'person.unit_id')
    .select([
      'person.id',
      'person.name',
      'person.post',
      'person.phone',
      'person.email',
      'person.version',
      'unit.id as unitId',
      'unit.name as unitName',
      'unit.path as unitPath',
      (row) =>
        row
          .exists(
            row
              .selectFrom('identity.account as account')
              .select('account.id')
              .whereRef('account.person_id', '=', 'person.id'),
          )
          .$castTo<boolean>()
          .as('hasAccount'),
    ]);
}

function present(person: Person | undefined): Person {
  if (!person) throw platformErrors.refuse('not-found', { what: '人员' });
  return person;
}
