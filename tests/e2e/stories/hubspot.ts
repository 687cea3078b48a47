/** What came from HubSpot is seen and taken back at its line of the journal. */
import knex from 'knex';
import { mainCompany } from '../../../tools/demo/reference/organisation-data';
import { keepScreenshot, overflowOf, PHONE, seriousViolations, type Screens } from '../../support/screens';

/** HubSpot wrote the source of an account. @returns the account's name */
async function sourceCame(ownerUrl: string): Promise<string> {
  const owner = knex({ client: 'pg', connection: ownerUrl, pool: { min: 0, max: 1 } });
  try {
    const { rows } = await owner.raw<{ rows: [{ name: string }] }>(
      `WITH connected AS (
         INSERT INTO hubspot_connections (company_id, connected_at, succeeded_at) SELECT id, now(), now() FROM companies WHERE code = ? RETURNING company_id),
       known AS (
         INSERT INTO hubspot_links (record_id, company_id, bu_id, object, name, hubspot_id)
         SELECT a.id, a.company_id, a.bu_id, 'company', a.trade_name, '1001' FROM accounts a JOIN connected USING (company_id)
         WHERE a.legal_structure <> 'natural_person' AND a.left_on IS NULL AND a.siren IS NOT NULL ORDER BY a.number LIMIT 1 RETURNING *)
       INSERT INTO hubspot_ledger (company_id, bu_id, at, direction, object, record_id, name, hubspot_id, changes, cause)
       SELECT k.company_id, k.bu_id, now(), 'in', k.object, k.record_id, k.name, k.hubspot_id,
         jsonb_build_array(jsonb_build_object('property', 'jalon_source', 'from', 'Salon', 'to', coalesce(a.source, ''))), 'changed'
       FROM known k JOIN accounts a ON a.id = k.record_id RETURNING name`,
      [mainCompany.code],
    );
    return rows[0].name;
  } finally {
    await owner.destroy();
  }
}

export function hubspot(screens: () => Screens): void {
  test('whoever takes a value back without a mouse goes on from its line, which says who did', async () => {
    const name = await sourceCame(screens().app.ownerUrl);
    const adrien = await screens().enterAs('Adrien Quincampoix');
    await adrien.goto('/administration/hubspot');
    const undo = adrien.getByRole('button', { name: `Annuler cette valeur de HubSpot, ${name}` });
    await undo.focus();
    await adrien.keyboard.press('Enter');
    await adrien.locator('p:focus', { hasText: 'Annulé par Adrien Quincampoix' }).waitFor();
    expect(await undo.count()).toBe(0);
    await adrien.locator('span', { hasText: /^annulé par Adrien Quincampoix/ }).waitFor();
    await keepScreenshot(adrien, 'hubspot-undone');
    expect(await seriousViolations(adrien)).toEqual([]);
    await adrien.setViewportSize(PHONE);
    await keepScreenshot(adrien, 'hubspot-undone-phone');
    expect(await overflowOf(adrien)).toBe(0);
  });
}
