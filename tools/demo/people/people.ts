import type { Knex } from 'knex';
import { hashPassword } from '../../../db/passwords';
import type { Role, RoleGrant } from '../../../domain/principal/roles';
import type { BusinessUnit, Organisation } from '../reference/organisation';
import { stableId } from '../stable-id';
import {
  administrators,
  auditors,
  buHeads,
  businessSupport,
  clientRelations,
  developers,
  directors,
  lawyers,
  managers,
  partners,
  type PersonData,
} from './people-data';

/** Everybody of the demo logs in with it; it protects nothing and is printed at start. */
export const DEMO_PASSWORD = 'jalon-demo';

export interface DemoPerson {
  id: string;
  code: string;
  email: string;
  name: string;
  roles: Role[];
  bu: BusinessUnit;
}

export interface People {
  partners: DemoPerson[];
  managers: DemoPerson[];
  buHeads: DemoPerson[];
  directors: DemoPerson[];
  developers: DemoPerson[];
  businessSupport: DemoPerson[];
  clientRelations: DemoPerson[];
  administrators: DemoPerson[];
  auditors: DemoPerson[];
  /** People of the second company. */
  lawyers: DemoPerson[];
  byCode: Map<string, DemoPerson>;
}

const scopeOf: Record<Role, RoleGrant['scope']> = {
  consultant: 'bu',
  bu_head: 'bu',
  hub_director: 'hub',
  business_support: 'region',
  support_supervisor: 'region',
  regional_offer_head: 'region',
  client_relations: 'company',
  development_team: 'hub',
  development_lead: 'region',
  administrator: 'company',
  auditor: 'company',
};

/** Inserts the people of both companies with their roles. */
export async function loadPeople(knex: Knex, { organisation }: { organisation: Organisation }): Promise<People> {
  const place = (data: PersonData[]): DemoPerson[] => data.map((person) => toPerson(person, organisation));
  const groups = {
    partners: place(partners),
    managers: place(managers),
    buHeads: place(buHeads),
    directors: place(directors),
    developers: place(developers),
    businessSupport: place(businessSupport),
    clientRelations: place(clientRelations),
    administrators: place(administrators),
    auditors: place(auditors),
    lawyers: place(lawyers),
  };
  const everybody = Object.values(groups).flat();
  const names = new Map(
    [
      partners,
      managers,
      buHeads,
      directors,
      developers,
      businessSupport,
      clientRelations,
      administrators,
      auditors,
      lawyers,
    ]
      .flat()
      .map((data) => [emailOf(data), data]),
  );
  const password_hash = await hashPassword(DEMO_PASSWORD);

  await knex('users').insert(
    everybody.map(({ id, code, email, bu }) => ({
      id,
      code,
      email,
      company_id: bu.companyId,
      bu_id: bu.id,
      first_name: names.get(email)?.firstName,
      last_name: names.get(email)?.lastName,
      password_hash,
    })),
  );
  await knex('user_roles').insert(everybody.flatMap((person) => person.roles.map((role) => grant(person, role))));
  return { ...groups, byCode: new Map(everybody.map((person) => [person.code, person])) };
}

function toPerson(data: PersonData, { businessUnits }: Organisation): DemoPerson {
  const bu = businessUnits.get(data.bu);
  if (!bu) throw new Error(`no business unit ${data.bu}`);
  const code = codeOf(data);
  return {
    id: stableId('user', code),
    code,
    email: emailOf(data),
    name: `${data.firstName} ${data.lastName}`,
    roles: data.roles,
    bu,
  };
}

function grant({ id, bu }: DemoPerson, role: Role): object {
  const scope = scopeOf[role];
  const scope_id = { bu: bu.id, hub: bu.hubId, region: bu.regionId, company: bu.companyId }[scope];
  return { user_id: id, role, scope, scope_id };
}

/** First letter of the first name and three of the surname (requirement 204). */
function codeOf({ firstName, lastName }: Pick<PersonData, 'firstName' | 'lastName'>): string {
  return `${plain(firstName).slice(0, 1)}${plain(lastName).slice(0, 3)}`.toUpperCase();
}

function emailOf({ firstName, lastName }: PersonData): string {
  return `${plain(firstName)}.${plain(lastName)}@cabinet-demo.fr`.toLowerCase();
}

/** Without accents, spaces or apostrophes: what may stand in a code or an address. */
function plain(name: string): string {
  return name.normalize('NFD').replace(/[^A-Za-z-]/g, '');
}
