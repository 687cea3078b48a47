import type { Knex } from 'knex';

/** The second company sells something too and has signed a letter, so that people of the first can name what is not theirs. */
export async function furnishLawFirm(owner: Knex): Promise<void> {
  const { id: company_id } = await owner('companies').where({ code: 'OLM' }).first<{ id: string }>('id');
  const add = async (table: string, row: object): Promise<string> => {
    const [added] = await owner(table).insert({ company_id, ...row }).returning<{ id: string }[]>('id');
    if (!added) throw new Error(`nothing was inserted into ${table}`);
    return added.id;
  };
  const practice_id = await add('practices', { code: 'DA', label: 'Droit des affaires', kind: 'other' });
  const family_id = await add('offer_families', { practice_id, code: 'CES', label: 'Cessions' });
  await add('offers', { family_id, code: 'CES_FDC', label: 'Cession de fonds' });
  await add('products', { code: 'ACTE', label: 'Rédaction de l’acte', kind: 'fixed' });
  const { id: account_id, bu_id } = await owner('accounts').where({ company_id }).first<{ id: string; bu_id: string }>('id', 'bu_id');
  const { id: uploaded_by } = await owner('users').where({ company_id }).first<{ id: string }>('id');
  const opportunity = await owner('opportunities').where({ company_id }).first<{ id: string; account_id: string; bu_id: string }>('id', 'account_id', 'bu_id');
  await add('missions', { bu_id: opportunity.bu_id, account_id: opportunity.account_id, opportunity_id: opportunity.id, number: '9999999', label: 'Cession de fonds', state: 'REA', starts_on: '2026-01-05', ends_on: '2026-12-31' });
  await add('documents', {
    bu_id, account_id, uploaded_by, kind: 'engagement_letter', name: 'lettre.pdf', media_type: 'application/pdf', size_bytes: 1, sha256: '', store_id: 'none', signed_on: '2026-01-05', signatory: 'Blanche', fee_cents: 100,
  });
}
