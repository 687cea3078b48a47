import type { Knex } from 'knex';

/** The second company sells something too, has signed a letter and waits for a request, so that people of the first can name what is not theirs. */
export async function furnishLawFirm(owner: Knex): Promise<void> {
  const { id: company_id } = await owner('companies').where({ code: 'OLM' }).first<{ id: string }>('id');
  const add = async (table: string, row: object): Promise<string> => {
    const [added] = await owner(table)
      .insert({ company_id, ...row })
      .returning<{ id: string }[]>('id');
    if (!added) throw new Error(`nothing was inserted into ${table}`);
    return added.id;
  };
  const practice_id = await add('practices', { code: 'DA', label: 'Droit des affaires', kind: 'other' });
  const family_id = await add('offer_families', { practice_id, code: 'CES', label: 'Cessions' });
  await add('offers', { family_id, code: 'CES_FDC', label: 'Cession de fonds' });
  const product_id = await add('products', { code: 'ACTE', label: 'Rédaction de l’acte', kind: 'fixed' });
  const { id: account_id, bu_id } = await owner('accounts')
    .where({ company_id })
    .first<{ id: string; bu_id: string }>('id', 'bu_id');
  const { id: uploaded_by } = await owner('users').where({ company_id }).first<{ id: string }>('id');
  const opportunity = await owner('opportunities')
    .where({ company_id })
    .first<{ id: string; account_id: string; bu_id: string }>('id', 'account_id', 'bu_id');
  const mission_id = await add('missions', {
    bu_id: opportunity.bu_id,
    account_id: opportunity.account_id,
    opportunity_id: opportunity.id,
    number: '9999999',
    label: 'Cession de fonds',
    state: 'REA',
    starts_on: '2026-01-05',
    ends_on: '2026-12-31',
  });
  await add('documents', {
    bu_id,
    account_id,
    uploaded_by,
    kind: 'engagement_letter',
    name: 'lettre.pdf',
    media_type: 'application/pdf',
    size_bytes: 1,
    sha256: '',
    store_id: 'none',
    signed_on: '2026-01-05',
    signatory: 'Blanche',
    fee_cents: 100,
  });
  const proposal_id = await add('proposals', {
    bu_id: opportunity.bu_id,
    account_id: opportunity.account_id,
    opportunity_id: opportunity.id,
    mission_id,
    number: 'PRO-999999',
    label: 'Cession de fonds',
    state: 'draft',
    proposed_on: '2026-01-05',
  });
  await add('proposal_lines', {
    bu_id: opportunity.bu_id,
    proposal_id,
    product_id,
    position: 1,
    label: 'Rédaction de l’acte',
    kind: 'fixed',
    quantity_hundredths: 100,
    unit_price_cents: 100,
    catalogue_price_cents: 100,
    vat_basis_points: 2000,
    net_cents: 100,
  });
  await leaveRequest(owner, opportunity.bu_id, '999998');
  const { id: request_id } = await owner('requests').where({ company_id }).first<{ id: string }>('id');
  await add('client_groups', {
    id: owner.raw('gen_random_uuid()'),
    bu_id,
    code: 'RB00',
    label: 'Groupe de robe',
    name: 'Groupe de robe',
    kind: 'economic',
    request_id,
    created_at: new Date(),
  });
}

/** One business unit of a region that Business Support of the first one does not work for has a request that waits for somebody, and its group a macro. */
export async function furnishOtherRegion(owner: Knex): Promise<void> {
  const { id } = await owner('business_units as b')
    .join('hubs as h', 'h.id', 'b.hub_id')
    .join('accounts as a', 'a.bu_id', 'b.id')
    .join('users as u', 'u.bu_id', 'b.id')
    .whereRaw(
      "(b.company_id, h.region_id) IN (SELECT x.company_id, o.id FROM business_units x JOIN hubs y ON y.id = x.hub_id JOIN regions o ON o.company_id = x.company_id AND o.id <> y.region_id WHERE x.code = 'P11')",
    )
    .orderBy('b.code')
    .first<{ id: string }>('b.id');
  await leaveRequest(owner, id, '999997');
}

async function leaveRequest(owner: Knex, bu_id: string, number: string): Promise<void> {
  const place = await owner('business_units as b')
    .join('hubs as h', 'h.id', 'b.hub_id')
    .join('accounts as a', 'a.bu_id', 'b.id')
    .join('users as u', 'u.bu_id', 'b.id')
    .where({ 'b.id': bu_id })
    .first<{ company_id: string; region_id: string; account_id: string; requester_id: string }>(
      'b.company_id',
      'h.region_id',
      'a.id as account_id',
      'u.id as requester_id',
    );
  const { company_id, region_id, account_id, requester_id } = place;
  const what = { company_id, bu_id, account_id, number: `DEM-${number}`, title: 'Autre demande' };
  const [made] = await owner('cases')
    .insert({
      ...what,
      kind: 'otherRequest',
      state: 'submitted',
      node: 'handle',
      holder_kind: 'business_support',
      holder_region_id: region_id,
    })
    .returning<{ id: string }[]>('id');
  if (!made) throw new Error('no case was inserted');
  await owner('requests').insert({
    ...what,
    id: made.id,
    template: 'otherRequest',
    requester_id,
    region_id,
    status: 'submitted',
  });
  await owner('macros').insert({
    id: owner.raw('gen_random_uuid()'),
    company_id,
    user_id: requester_id,
    region_id,
    name: 'Ailleurs',
    steps: '[]',
    created_at: new Date(),
  });
  await owner('tasks').insert({
    case_id: made.id,
    company_id,
    bu_id,
    node: 'handle',
    round: 1,
    state: 'open',
    candidate_kind: 'group',
    candidate_region_id: region_id,
    opened_at: new Date(),
  });
}
