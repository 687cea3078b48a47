/** Who somebody is, asked through the doors that stand before any wall. */
import type { Knex } from 'knex';
import { DomainError } from '../domain/errors/domainError';
import { refuse } from '../domain/errors/refusal';
import type { Person, Profile } from '../domain/principal/principal';
import { hasLostRights } from '../domain/principal/rights';
import type { Role, RoleGrant } from '../domain/principal/roles';

/** What a login attempt is checked against. */
export interface Login {
  userId: string;
  passwordHash: string;
  disabled: boolean;
}

interface LoginRow {
  id: string;
  password_hash: string;
  disabled: boolean;
}

/** What `door_principal` says of somebody who may log in. */
export interface PrincipalRow {
  id: string;
  company_id: string;
  bu_id: string;
  region_id: string;
  first_name: string;
  last_name: string;
  roles: RoleGrant[];
  bus: string[];
}

/** The account that an e-mail logs in to, whatever its case, or null. */
export async function findLogin(knex: Knex, email: string): Promise<Login | null> {
  const { rows } = await knex.raw<{ rows: LoginRow[] }>('SELECT * FROM door_user_by_email(?)', [email]);
  const row = rows[0];
  return row ? { userId: row.id, passwordHash: row.password_hash, disabled: row.disabled } : null;
}

/** Somebody of this company, as they are now; null when there is no such person in it, or their account is closed. */
export async function personInCompany(
  knex: Pick<Knex, 'raw'>,
  userId: string,
  companyId: string,
): Promise<Person | null> {
  const person = await loadPerson(knex, userId, 'main');
  return person?.companyId === companyId ? person : null;
}

export function personOf(row: PrincipalRow, profile: Profile): Person {
  return {
    kind: 'person',
    userId: row.id,
    companyId: row.company_id,
    buId: row.bu_id,
    regionId: row.region_id,
    name: `${row.first_name} ${row.last_name}`,
    roles: row.roles,
    bus: row.bus,
    profile,
  };
}

/** The person as they are now (roles and perimeter are read at each request), or null when disabled or gone. */
export async function loadPerson(knex: Pick<Knex, 'raw'>, userId: string, profile: Profile): Promise<Person | null> {
  const { rows } = await knex.raw<{ rows: PrincipalRow[] }>('SELECT * FROM door_principal(?)', [userId]);
  return rows[0] ? personOf(rows[0], profile) : null;
}

/** Before what somebody wrote is committed. @throws DomainError `rights_changed` when they may less by now than when they asked */
export async function refuseIfRightsLost(trx: Pick<Knex, 'raw'>, person: Person): Promise<void> {
  if (hasLostRights(person, await loadPerson(trx, person.userId, person.profile)))
    throw new DomainError(refuse('rights_changed'));
}

export interface DemoLogin {
  name: string;
  email: string;
  roles: Role[];
  businessUnit: string;
}

/** The people that a demo offers on its login page; the door lets addresses of demo domains through and no other. */
export async function listDemoLogins(knex: Knex): Promise<DemoLogin[]> {
  const { rows } = await knex.raw<{
    rows: { first_name: string; last_name: string; email: string; roles: Role[]; business_unit: string }[];
  }>('SELECT * FROM door_demo_people()');
  return rows.map((row) => ({
    name: `${row.first_name} ${row.last_name}`,
    email: row.email,
    roles: row.roles,
    businessUnit: row.business_unit,
  }));
}
