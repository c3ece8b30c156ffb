import {
  createAccount,
  createPerson,
  createUnit,
  type RoleName,
  type UnitKind,
} from '../src/identity/index.ts';
import type { Actor } from '../src/platform/operation/index.ts';
import { handOver, registerSite } from '../src/registry/index.ts';
import type { System } from './system.ts';
import { cellsOf } from './workbook.ts';

/** The hand at the server's terminal that builds the city. */
export const builder: Actor = { kind: 'operator', name: 'test' };

export const PASSWORD = 'kapok-blossom-2026';

/** A small city: its office, two departments, and a county with its office, a department and a township. */
export interface City {
  city: string;
  office: string;
  education: string;
  health: string;
  county: string;
  countyOffice: string;
  countyDepartment: string;
  township: string;
}

/** Builds the units of the small city and gives their ids. */
export async function buildCity(system: System): Promise<City> {
  const add = async (parentId: string | null, kind: UnitKind, name: string, divisionCode: string) =>
    (await system.run(createUnit, builder, { parentId, kind, name, divisionCode })).id;
  const city = await add(null, 'city', '木棉市', '519900');
  const county = await add(city, 'county', '江东区', '519902');
  return {
    city,
    office: await add(city, 'city-office', '木棉市人民政府办公室', '519900'),
    education: await add(city, 'city-department', '木棉市教育局', '519900'),
    health: await add(city, 'city-department', '木棉市卫生健康委员会', '519900'),
    county,
    countyOffice: await add(county, 'county-office', '江东区人民政府办公室', '519902'),
    countyDepartment: await add(county, 'county-department', '江东区教育局', '519902'),
    township: await add(county, 'township', '石榴镇人民政府', '519902'),
  };
}

let people = 0;

/** Adds a person to a unit and gives the id. */
export async function addPerson(system: System, unitId: string, name = '陈小棉'): Promise<string> {
  people += 1;
  const phone = `0899-55${String(people).padStart(5, '0')}`;
  const person = await system.run(createPerson, builder, {
    unitId,
    name: `${name}${people}`,
    post: '科员',
    phone,
  });
  return person.id;
}

/** Someone who can act: through the API with a cookie, or directly as an actor. */
export interface Member {
  accountId: string;
  username: string;
  cookie: string;
}

/** Gives a new person an account with one role on a unit; gives the account's id. */
export async function addAccount(system: System, unitId: string, role: RoleName): Promise<string> {
  const personId = await addPerson(system, unitId);
  const account = await system.run(createAccount, builder, {
    personId,
    username: `${role}-${people}`,
    password: PASSWORD,
    grants: [{ role, unitId }],
  });
  return account.id;
}

/** An account with one role on a unit, signed in. */
export async function addMember(system: System, role: RoleName, unitId: string): Promise<Member> {
  const accountId = await addAccount(system, unitId, role);
  const username = `${role}-${people}`;
  return { accountId, username, cookie: await signIn(system, username) };
}

let callers = 0;

/** An address of its own for every call: limits per address are the subject of tests that say so. */
function newAddress(): string {
  callers += 1;
  return `10.${(callers >> 16) & 255}.${(callers >> 8) & 255}.${callers & 255}`;
}

/** Signs in through the API and gives the cookie header. */
export async function signIn(system: System, username: string, password = PASSWORD): Promise<string> {
  const answer = await system.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    remoteAddress: newAddress(),
    payload: { username, password },
  });
  const cookie = answer.cookies[0];
  if (answer.statusCode !== 200 || !cookie) throw new Error(`sign-in of ${username} failed: ${answer.body}`);
  return `${cookie.name}=${cookie.value}`;
}

let sites = 0;

/** Registers a running department site, complete with operator and persons unless told otherwise. */
export async function addSite(
  system: System,
  unitId: string,
  of: {
    url?: string;
    name?: string;
    kind?: string;
    state?: string;
    staffed?: boolean;
    operatorUnitId?: string | null;
  } = {},
): Promise<string> {
  sites += 1;
  const { staffed = true, ...fields } = of;
  const { id } = await system.run(registerSite, builder, {
    unitId,
    kind: 'department',
    name: `木棉测试网站${sites}`,
    url: `http://site${sites}.mumianshi.gov.cn/`,
    hosting: 'external',
    state: 'running',
    siteCode: `519900${String(sites).padStart(4, '0')}`,
    icpNumber: `蜀ICP备9900${String(sites).padStart(4, '0')}号`,
    policeNumber: `川公网安备 5199${String(sites).padStart(10, '0')}号`,
    ...(staffed ? { operatorUnitId: unitId } : {}),
    ...fields,
  });
  if (staffed) {
    const personId = await addPerson(system, unitId);
    await system.run(handOver, builder, { id, duty: 'content', personId });
    await system.run(handOver, builder, { id, duty: 'operations', personId });
  }
  return id;
}

/** Calls the API as a member and gives status, headers and body; a table comes as its cells, another file as null. */
export async function call(
  system: System,
  as: Pick<Member, 'cookie'> | null,
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  payload?: object,
) {
  const answer = await system.app.inject({
    method,
    url: `/api/v1${path}`,
    remoteAddress: newAddress(),
    headers: as ? { cookie: as.cookie } : {},
    ...(payload ? { payload } : {}),
  });
  const type = String(answer.headers['content-type']);
  const isTable = type.includes('spreadsheetml');
  const body = isTable ? { cells: cellsOf(answer.rawPayload) } : type.includes('json') ? answer.json() : null;
  return { status: answer.statusCode, headers: answer.headers, body };
}
