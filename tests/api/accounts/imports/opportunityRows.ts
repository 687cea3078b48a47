/** Opportunities from a file: by the door of one opened by hand, each once, and taken back. */
import type { ImportView } from '../../../../contracts/imports';
import type { OpportunityView } from '../../../../contracts/opportunities/opportunity';
import type { ApiClient } from '../../../support/apiClient';
import { refused, type Bench } from '../bench';
import { importing, sirens, verdicts, type Imports } from './importing';

const HEAD = 'SIREN;Opportunité;Offre;Montant;Signature prévue;Resp. signataire';
/** By hand before the file: on the same account, under a name that the file has too. */
const byHand = 'Mission faite main';
const file = () =>
  [
    HEAD,
    `${sirens.known};Tenue 2027;TENUE;12 345,67 €;31/12/2026;bruno@jalon.example`,
    `garage du port;Tenue 2028;TENUE;;31/12/2027;`,
    `${sirens.known};Ratée;;douze;;`,
    `${sirens.elsewhere};Chez les autres;;100;;`,
    `${sirens.known};${byHand.toUpperCase()};;;;`,
    `${sirens.known};Tenue 2027;tenue;;;`,
    `${sirens.known};Après la ratée;;0;;Bruno Kerdal`,
  ].join('\r\n');

export function opportunityRowsSuite(plant: () => Imports): void {
  let bench: Bench;
  let support: ApiClient;
  let accountId: string;
  const { stage, run, bringIn, counted } = importing(plant);

  const openedByHand = async (name: string) =>
    (await bench.bruno.post<OpportunityView>('/opportunities', { body: { accountId, name } })).body;
  const read = async (id: string) => (await bench.bruno.get<OpportunityView>(`/opportunities/${id}`)).body;
  const named = async (name: string) => {
    const row = await bench
      .owner('opportunities')
      .where({ name })
      .orderBy('created_at', 'desc')
      .first<{ id: string } | undefined>('id');
    return read(row?.id ?? 'none');
  };

  beforeAll(async () => {
    ({ bench, support } = plant());
    accountId = plant().known.id;
    const { companyId: company_id } = bench.api.firm;
    const into = async (table: string, row: object) =>
      (
        await bench
          .owner(table)
          .insert({ company_id, ...row })
          .returning<{ id: string }[]>('id')
      )[0]?.id;
    const practice_id = await into('practices', { code: 'EXP', label: 'Expertise', kind: 'other' });
    const family_id = await into('offer_families', { code: 'COMPTA', label: 'Comptabilité', practice_id });
    await into('offers', { code: 'TENUE', label: 'Tenue', family_id });
    await openedByHand(byHand);
  });

  test('every row has its verdict before anything is written, the same that it has after; a bad one stops no other', async () => {
    const before = bench.api.told.length;
    const brought = await bringIn(file(), { kind: 'opportunities' });
    expect(verdicts(brought.rehearsed)).toEqual([
      [2, 'created', null],
      [3, 'created', null],
      [4, 'refused', 'amount_wrong'],
      [5, 'refused', 'account_unknown'],
      [6, 'known', null],
      [7, 'refused', 'repeated'],
      [8, 'created', null],
    ]);
    expect(brought.rows).toEqual(brought.rehearsed);
    expect(brought.after.opportunities - brought.before.opportunities).toBe(3);
    const opened = await named('Tenue 2027');
    expect(opened).toMatchObject({
      stage: 'identification',
      account: { id: accountId },
      amount: { amount: '12345.67', currency: 'EUR' },
      euroAmount: { amount: '12345.67' },
      expectedSignatureOn: '2026-12-31',
      engagementPartner: { name: 'Bruno Kerdal' },
      practice: { name: 'Expertise' },
      offerFamily: { name: 'Comptabilité' },
      offer: { name: 'Tenue' },
    });
    // Nobody is named: whoever brings it in, as by hand (requirement 119).
    expect((await named('Tenue 2028')).engagementPartner.name).toBe('Anna Lemoine');
    // Its process is told once it is there, and not before.
    expect(bench.api.told.slice(before)).toContainEqual({ kind: 'opportunity', caseId: opened.id });
    expect(bench.api.told.length - before).toBe(3);
    const { rows } = await bench.owner.raw<{ rows: object[] }>(
      `SELECT action, principal_id AS by, data->>'through' AS through FROM audit WHERE object_id = ?`,
      [opened.id],
    );
    expect(rows).toEqual([{ action: 'createOpportunity', by: bench.api.firm.people.anna.id, through: 'import' }]);
  });

  test('the same file twice creates nothing, nor once one of them is over', async () => {
    const over = await named('Après la ratée');
    await bench.bruno.post(`/opportunities/${over.id}/transitions`, {
      body: { to: 'lost', lossReason: 'PRIX', lostOn: '2026-01-01' },
    });
    const { rows, before, after } = await bringIn(file(), { kind: 'opportunities', updates: true });
    expect(rows.map(({ verdict }) => verdict)).not.toContain('created');
    expect(after).toEqual(before);
  });

  test('another opportunity of an offer that is worked on may be the same one: a person says so', async () => {
    const { rows } = await bringIn(`${HEAD}\n${sirens.known};Autre nom;TENUE;;;`, { kind: 'opportunities' });
    expect(verdicts(rows)).toEqual([[2, 'duplicate', null]]);
    expect(rows[0]?.about).toMatch(/^Tenue 202\d - OPP/);
  });

  test('one is found by its number and changed by its own rules; its stage is none of the file’s, and what somebody changed since stays', async () => {
    const one = await openedByHand('Par numéro');
    const lines = [
      'Numéro;Client;Stade;Montant;Source',
      `${one.number};Garage du Port;Gagnée;99,5;Salon`,
      'OPP9999999;Garage du Port;;1;',
      `${(await named('Après la ratée')).number};;;7;`,
      `${(await named('Tenue 2028')).number};${plant().known.number};;;Foire`,
    ];
    const { id, rows } = await bringIn(lines.join('\n'), { kind: 'opportunities', updates: true });
    expect(verdicts(rows)).toEqual([
      [2, 'updated', null],
      [3, 'refused', 'opportunity_unknown'],
      [4, 'refused', 'opportunity_closed'],
      [5, 'updated', null],
    ]);
    const changed = await read(one.id);
    expect(changed).toMatchObject({
      stage: 'identification',
      amount: { amount: '99.50' },
      source: 'Salon',
      name: 'Par numéro',
    });
    await bench.bruno.patch(`/opportunities/${one.id}`, { body: { source: 'Moi' }, ifMatch: `"${changed.version}"` });
    expect((await support.post(`/imports/${id}/revert`)).body).toEqual({ removed: 0, restored: 1, kept: 1, left: [2] });
    expect(await read(one.id)).toMatchObject({ amount: null, source: 'Moi' });
    expect((await named('Tenue 2028')).source).toBeNull();
  });

  test('what a file opened by mistake is lost with that reason, except what somebody has worked on; the corrected file opens it again', async () => {
    const lines = `${HEAD}\n${sirens.known};Reprise un;;;;\n${sirens.known};Reprise deux;;;;`;
    const { id } = await bringIn(lines, { kind: 'opportunities' });
    const [gone, worked] = [await named('Reprise un'), await named('Reprise deux')];
    await bench.bruno.patch(`/opportunities/${worked.id}`, {
      body: { source: 'Travaillée' },
      ifMatch: `"${worked.version}"`,
    });
    const before = bench.api.told.length;
    expect((await support.post(`/imports/${id}/revert`)).body).toEqual({ removed: 1, restored: 0, kept: 1, left: [3] });
    expect((await support.post(`/imports/${id}/revert`)).body).toEqual({ removed: 0, restored: 0, kept: 0, left: [] });
    expect(await read(gone.id)).toMatchObject({
      stage: 'lost',
      lossReason: 'SAISIE_ERREUR',
      lossComment: 'Import « comptes.csv » annulé',
    });
    expect((await read(worked.id)).stage).toBe('identification');
    expect(bench.api.told.slice(before).map(({ caseId }) => caseId)).toEqual([gone.id]);
    const again = await bringIn(lines, { kind: 'opportunities' });
    expect(verdicts(again.rows)).toEqual([
      [2, 'created', null],
      [3, 'known', null],
    ]);
  });

  /** As a worker would have done. */
  const processesCaughtUp = () => bench.owner('cases').update({ processed_seq: bench.owner.ref('last_seq') });

  test('a run that dies in the middle has written nothing of its part, and goes on', async () => {
    const { owner } = bench;
    const names = Array.from({ length: 60 }, (_, at) => `Longue ${at}`);
    const { body: staged } = await stage(
      [HEAD, ...names.map((name) => `${sirens.known};${name};;;;`)].join('\n'),
      'opportunities',
    );
    const body = { mapping: staged.proposed };
    await owner.raw(`CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.name = 'Longue 55' THEN RAISE EXCEPTION 'the server is stopping' USING ERRCODE = '57P01'; END IF; RETURN NEW; END $$;
      CREATE TRIGGER break_off BEFORE INSERT ON opportunities FOR EACH ROW EXECUTE FUNCTION break_off();`);
    const before = await counted();
    const told = bench.api.told.length;
    expect((await run(staged.id, body)).body.import.done).toBe(50);
    await processesCaughtUp();
    expect((await run(staged.id, body)).status).toBe(503);
    expect((await counted()).opportunities - before.opportunities).toBe(50);
    await owner.raw('DROP TRIGGER break_off ON opportunities; DROP FUNCTION break_off()');
    expect((await run(staged.id, body)).body.import).toMatchObject({ done: 60, created: 60 });
    expect((await counted()).opportunities - before.opportunities).toBe(60);
    expect(new Set(bench.api.told.slice(told).map(({ caseId }) => caseId)).size).toBe(60);
  });

  test('the brake: while the processes are behind, a file goes on a few rows at a time, and as before once they have caught up', async () => {
    await processesCaughtUp();
    const lines = Array.from({ length: 100 }, (_, at) => `${sirens.known};Freinée ${at};;;;`);
    const { body: staged } = await stage([HEAD, ...lines].join('\n'), 'opportunities');
    const body = { mapping: staged.proposed };
    const done = async () => (await run(staged.id, body)).body.import.done;
    expect([await done(), await done()]).toEqual([50, 55]);
    await processesCaughtUp();
    expect(await done()).toBe(100);
  });

  test('whoever opens them by hand brings in a list of theirs, and sees and takes back that alone', async () => {
    const form = (kind: string) => {
      const data = new FormData();
      data.set('kind', kind);
      data.set('file', new Blob([`${HEAD}\n${sirens.known};À Bruno;;;;`], { type: 'text/csv' }), 'bruno.csv');
      return data;
    };
    const { bruno } = bench;
    expect(await bruno.post('/imports', { body: form('accounts') })).toMatchObject(refused(403, 'not_allowed'));
    expect(await bruno.get('/imports?kind=contacts')).toMatchObject(refused(403, 'not_allowed'));
    const { body: mine } = await bruno.post<ImportView & { proposed: object }>('/imports', {
      body: form('opportunities'),
    });
    await bruno.post(`/imports/${mine.id}/run`, { body: { mapping: mine.proposed } });
    const listed = async (client: ApiClient) =>
      (await client.get<{ items: ImportView[] }>('/imports?kind=opportunities')).body.items;
    expect((await listed(bruno)).map(({ id }) => id)).toEqual([mine.id]);
    const [, another] = await listed(support);
    expect(await bruno.post(`/imports/${another?.id}/revert`)).toMatchObject(refused(403, 'not_allowed'));
    expect((await named('À Bruno')).engagementPartner.name).toBe('Bruno Kerdal');
    expect((await bruno.post(`/imports/${mine.id}/revert`)).body).toEqual({
      removed: 1,
      restored: 0,
      kept: 0,
      left: [],
    });
  });
}
