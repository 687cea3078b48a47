/** A small invented firm for API tests: one company with two regions, another company beside it, and a few people. */
import knex, { type Knex } from 'knex';
import { hashPassword } from '../../db/passwords';
import type { Role } from '../../domain/principal/roles';

export const password = 'cheval-agrafe-1';

export interface FirmPerson {
  id: string;
  email: string;
  password: string;
}

export interface Firm {
  companyId: string;
  otherCompanyId: string;
  bu: { rennes: string; brest: string; nice: string; other: string };
  region: { west: string; south: string; other: string };
  people: Record<'anna' | 'bruno' | 'support' | 'nina' | 'admin' | 'gone' | 'other', FirmPerson>;
}

async function idOf(owner: Knex, table: string, row: object): Promise<string> {
  const [inserted] = await owner(table).insert(row).returning<{ id: string }[]>('id');
  if (!inserted) throw new Error(`nothing was inserted into ${table}`);
  return inserted.id;
}

/**
 * Arranges the firm as the owner of the schema.
 * anna, bruno: consultants in Rennes; nina: consultant in Nice; support: Business Support of the west;
 * admin: administrator of the company; gone: disabled; other: somebody of another company.
 */
export async function arrangeFirm(ownerUrl: string): Promise<Firm> {
  const owner = knex({ client: 'pg', connection: ownerUrl, pool: { min: 0, max: 1 } });
  try {
    return await arrange(owner);
  } finally {
    await owner.destroy();
  }
}

async function arrange(owner: Knex): Promise<Firm> {
  const passwordHash = await hashPassword(password);
  const companyId = await idOf(owner, 'companies', { code: 'JAL', name: 'Cabinet Jalon' });
  const otherCompanyId = await idOf(owner, 'companies', { code: 'AUT', name: 'Autre Cabinet' });
  const region = async (company_id: string, code: string, name: string) =>
    idOf(owner, 'regions', { company_id, code, name });
  const west = await region(companyId, 'OUEST', 'Ouest');
  const south = await region(companyId, 'SUD', 'Sud');
  const elsewhere = await region(otherCompanyId, 'AUTRE', 'Autre');
  const unit = async (company_id: string, region_id: string, code: string, name: string) => {
    const hub_id = await idOf(owner, 'hubs', { company_id, region_id, code: `H-${code}`, name: `Hub ${name}` });
    return idOf(owner, 'business_units', { company_id, hub_id, code, name });
  };
  const rennes = await unit(companyId, west, 'REN', 'Rennes');
  const brest = await unit(companyId, west, 'BRE', 'Brest');
  const nice = await unit(companyId, south, 'NIC', 'Nice');
  const other = await unit(otherCompanyId, elsewhere, 'AUT', 'Ailleurs');

  const person = async (
    code: string,
    first: string,
    last: string,
    bu_id: string,
    role: Role,
    scope: string,
    scope_id: string,
    more: object = {},
  ) => {
    const email = `${first.toLowerCase()}@jalon.example`;
    const company_id = bu_id === other ? otherCompanyId : companyId;
    const id = await idOf(owner, 'users', {
      company_id,
      bu_id,
      code,
      email,
      first_name: first,
      last_name: last,
      password_hash: passwordHash,
      ...more,
    });
    await owner('user_roles').insert({ user_id: id, role, scope, scope_id });
    return { id, email, password };
  };
  const people = {
    anna: await person('ANN', 'Anna', 'Lemoine', rennes, 'consultant', 'bu', rennes),
    bruno: await person('BRU', 'Bruno', 'Kerdal', rennes, 'consultant', 'bu', rennes),
    support: await person('SUP', 'Solenn', 'Morvan', brest, 'business_support', 'region', west),
    nina: await person('NIN', 'Nina', 'Azur', nice, 'consultant', 'bu', nice),
    admin: await person('ADM', 'Adele', 'Martel', rennes, 'administrator', 'company', companyId),
    gone: await person('GON', 'Gaston', 'Parti', rennes, 'consultant', 'bu', rennes, { disabled_at: new Date() }),
    other: await person('OTH', 'Odile', 'Autre', other, 'administrator', 'company', otherCompanyId),
  };
  return {
    companyId,
    otherCompanyId,
    bu: { rennes, brest, nice, other },
    region: { west, south, other: elsewhere },
    people,
  };
}
