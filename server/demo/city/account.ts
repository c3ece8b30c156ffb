import { type DemoPerson, personName, personPhone } from './person.ts';

/** Who may sign in to the demo: a person, a role and the unit on whose subtree it is held. No password: it is random. */
export interface DemoAccountHolder {
  username: string;
  /** Key of the person. */
  person: string;
  role:
    | 'city-supervisor'
    | 'county-supervisor'
    | 'monitor'
    | 'site-manager'
    | 'system-administrator'
    | 'security-administrator'
    | 'auditor';
  /** Key of the unit. */
  unit: string;
}

function employee(index: number, key: string, unit: string, title: string): DemoPerson {
  return { key, name: personName(index), unit, title, phone: personPhone(index) };
}

/** Staff who work with the system and are not named on a site. */
export const staff: readonly DemoPerson[] = [
  employee(100, 'staff-city', 'office-519900', '政务公开科科长'),
  employee(101, 'staff-county', 'office-519921', '政务公开股股长'),
  employee(102, 'staff-monitor', 'e-government', '网站监测岗'),
  employee(103, 'staff-administrator', 'e-government', '系统管理岗'),
  employee(104, 'staff-security', 'e-government', '安全管理岗'),
  employee(105, 'staff-auditor', 'office-519900', '安全审计岗'),
];

/** Those who work on the orders of the other faulty sites in the history; nobody signs in as them. */
export const colleagues: readonly DemoAccountHolder[] = ['lyj', 'wlj', 'tyj', 'gjj', 'cgj', 'zjj'].map(
  (slug) => ({
    username: `${slug}-manager`,
    person: `site-${slug}-content`,
    role: 'site-manager',
    unit: `department-${slug}`,
  }),
);

/** One account for each way of working. The department is one whose site has faults to see to. */
export const accountHolders: readonly DemoAccountHolder[] = [
  { username: 'city-supervisor', person: 'staff-city', role: 'city-supervisor', unit: 'city' },
  {
    username: 'qingluo-supervisor',
    person: 'staff-county',
    role: 'county-supervisor',
    unit: 'county-519921',
  },
  { username: 'monitor', person: 'staff-monitor', role: 'monitor', unit: 'city' },
  { username: 'slj-manager', person: 'site-slj-content', role: 'site-manager', unit: 'department-slj' },
  { username: 'admin', person: 'staff-administrator', role: 'system-administrator', unit: 'city' },
  { username: 'security', person: 'staff-security', role: 'security-administrator', unit: 'city' },
  { username: 'auditor', person: 'staff-auditor', role: 'auditor', unit: 'city' },
];
