import './tables.ts';

export {
  type Access,
  type Action,
  accessRules,
  actionSchema,
  actionsOn,
  authorize,
  authorizeSight,
  type Rule,
} from './access.ts';
export { createAccount } from './account.ts';
export { contactsOf } from './contact.ts';
export { holdersOf } from './holders.ts';
export { importPlace } from './import-place.ts';
export { nameKey } from './name-key.ts';
export { changePassword } from './own-password.ts';
export { createPerson } from './person.ts';
export { peopleNames } from './person-names.ts';
export { type Person, personById } from './person-row.ts';
export { cityPath } from './power-holders.ts';
export { EVERYWHERE, reachOf, within } from './reach.ts';
export { type RoleName, roleNames, roles } from './roles.ts';
export { offerSetup } from './setup.ts';
export { createUnit } from './unit.ts';
export { type UnitKind, unitKinds } from './unit-kinds.ts';
export { subtreeOf } from './unit-list.ts';
export { unitNames } from './unit-names.ts';
export { type Unit, unitById } from './unit-row.ts';
