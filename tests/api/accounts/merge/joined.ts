/** All that hung on two accounts hangs on one, and one person is there once. */
import type { MergePreview } from '../../../../contracts/merges';
import type { ApiClient } from '../../../support/apiClient';
import { makeSiren, provenanceOf, refused, type Bench } from '../bench';
import { merging } from './merging';

export function joinedSuite(plant: () => Bench): void {
  let bench: Bench;
  let anna: ApiClient;
  beforeAll(() => {
    bench = plant();
    anna = plant().anna;
  });
  const { record, contact, contactsOf, opportunity, merge, undo, rowsNaming, lived } = merging(plant);

  test('everything that hung on it hangs on the kept one, in every table; its address, number and name lead there', async () => {
    const siren = makeSiren();
    const kept = await record(null, { tradeName: 'Quai Nord', city: null, invoiceEmails: ['a@quai.example'] });
    const {
      own: other,
      opportunityId,
      met,
      document,
    } = await lived(siren, {
      tradeName: 'Les Quais',
      phone: '0299000001',
      invoiceEmails: ['b@quai.example'],
      city: 'Vannes',
    });
    const hung = await rowsNaming(other.id);
    expect(Object.keys(hung)).toEqual(
      expect.arrayContaining([
        'cases',
        'contact_types',
        'contacts',
        'documents',
        'interaction_contacts',
        'interactions',
        'opportunities',
      ]),
    );

    const preview = (await anna.get<MergePreview>(`/accounts/${kept.id}/merge?otherId=${other.id}`)).body;
    expect(preview).toMatchObject({
      problems: [],
      vault: [],
      moves: { opportunities: 1, documents: 1, interactions: 1 },
      contacts: [{ name: 'Paul Riou', into: null }],
    });
    expect(Object.fromEntries(preview.fields.map(({ field, why, result }) => [field, [why, result]]))).toMatchObject({
      tradeName: ['stays', 'kept'],
      legalForm: ['withSiren', 'other'],
      city: ['filled', 'other'],
      phone: ['filled', 'other'],
      invoiceEmails: ['joined', 'both'],
      legalName: ['same', 'kept'],
    });

    const merged = await merge(kept, other, { choices: { tradeName: 'other' } });
    expect(merged).toMatchObject({
      status: 200,
      etag: `"${kept.version + 1}"`,
      body: {
        id: kept.id,
        number: kept.number,
        siren,
        tradeName: 'Les Quais',
        city: 'Vannes',
        phone: '0299000001',
        invoiceEmails: ['a@quai.example', 'b@quai.example'],
        legalForm: '5499',
      },
    });
    expect(await rowsNaming(other.id)).toEqual({});
    // Beside those of the other, its own invoice addresses were on their way.
    expect(await rowsNaming(kept.id)).toMatchObject({ ...hung, transmissions: (hung['transmissions'] ?? 0) + 1 });
    expect((await anna.get(`/opportunities/${opportunityId}`)).body).toMatchObject({
      account: { id: kept.id, number: kept.number },
    });
    expect((await contactsOf(kept.id)).map(({ id }) => id)).toEqual([met.id]);
    expect((await anna.fetch('GET', `/documents/${document.id}/content`)).status).toBe(200);

    expect(await provenanceOf(anna, kept.id, 'city')).toMatchObject({
      source: 'person',
      by: 'Bruno Kerdal',
      mergedFrom: other.number,
      since: expect.stringMatching(/Z$/) as string,
    });
    for (const field of ['siren', 'tradeName'] as const)
      expect(await provenanceOf(anna, kept.id, field)).toMatchObject({ mergedFrom: other.number });
    for (const field of ['legalName', 'invoiceEmails'] as const)
      expect((await provenanceOf(anna, kept.id, field))?.by).toBe(
        field === 'legalName' ? 'Bruno Kerdal' : 'Anna Lemoine',
      );

    const where = refused(410, 'account_merged', {
      params: { accountId: kept.id, number: kept.number, name: 'Les Quais' },
    });
    for (const path of ['', '/contacts', '/documents', '/opportunities', '/history', '/merges'])
      expect(await anna.get(`/accounts/${other.id}${path}`)).toMatchObject(where);
    expect(
      await anna.patch(`/accounts/${other.id}`, { body: { city: 'Brest' }, ifMatch: `"${other.version}"` }),
    ).toMatchObject(where);
    expect(await bench.nina.get(`/accounts/${other.id}`)).toMatchObject(refused(404, 'not_found'));
    for (const q of [other.number, siren, 'quais vannes'])
      expect((await anna.get<{ items: { id: string }[] }>(`/accounts?q=${q}`)).body.items.map(({ id }) => id)).toEqual([
        kept.id,
      ]);
    expect(
      (await anna.get<{ items: { action: string }[] }>(`/accounts/${kept.id}/history`)).body.items.filter(
        ({ action }) => ['accountsMerged', 'accountCreated'].includes(action),
      ),
    ).toHaveLength(3);
  });

  test('one person with two cards becomes one, and of two who open the vault one is chosen', async () => {
    const kept = await record(makeSiren());
    const other = await record(null);
    const mine = await contact(kept.id, { types: ['vault'] });
    const same = await contact(other.id, {
      firstName: 'J.',
      title: 'Gérante',
      phone: '0687654321',
      types: ['signatory'],
    });
    await bench
      .owner('contacts')
      .where({ id: same.id })
      .update({
        platform_connected_at: new Date('2026-03-02T09:00:00Z'),
        platform_connected_by: bench.api.firm.people.nina.id,
      });
    const rival = await contact(other.id, {
      firstName: 'Luc',
      lastName: 'Abel',
      email: 'luc@quai.example',
      types: ['vault'],
    });
    const opportunityId = await opportunity(other.id, { mainContactId: same.id });
    expect((await anna.get<MergePreview>(`/accounts/${kept.id}/merge?otherId=${other.id}`)).body).toMatchObject({
      vault: [{ id: mine.id }, { id: rival.id }],
      contacts: [
        { id: rival.id, into: null },
        { id: same.id, into: 'Jeanne Riou' },
      ],
    });
    expect(await merge(kept, other)).toMatchObject(refused(422, 'merge_vault_unchosen'));
    expect(await merge(kept, other, { vaultContactId: '00000000-0000-4000-8000-000000000000' })).toMatchObject(
      refused(422, 'reference_unknown'),
    );
    expect((await merge(kept, other, { vaultContactId: rival.id })).status).toBe(200);
    expect(await contactsOf(kept.id)).toMatchObject([
      { id: rival.id, types: ['vault'] },
      {
        id: mine.id,
        firstName: 'Jeanne',
        title: 'Gérante',
        phone: '0687654321',
        types: ['signatory'],
        platformConnection: { at: '2026-03-02T09:00:00.000Z', by: 'Nina Azur' },
      },
    ]);
    expect((await anna.get(`/opportunities/${opportunityId}`)).body).toMatchObject({ mainContact: { id: mine.id } });

    expect(await undo(kept.id)).toMatchObject({ status: 200, body: { accountId: other.id, kept: [] } });
    expect(await contactsOf(kept.id)).toMatchObject([
      { id: mine.id, title: null, phone: null, types: ['vault'], platformConnection: null },
    ]);
    expect(await contactsOf(other.id)).toMatchObject([
      { id: rival.id, types: ['vault'] },
      { id: same.id, firstName: 'J.', types: ['signatory'], platformConnection: { by: 'Nina Azur' } },
    ]);
    expect((await anna.get(`/opportunities/${opportunityId}`)).body).toMatchObject({
      account: { id: other.id },
      mainContact: { id: same.id },
    });
  });

  test('asked twice it is done once; of two people in opposite directions one is told where the other went', async () => {
    const [first, second] = [await record(makeSiren()), await record(null)];
    const [once, again] = [
      await merge(first, second, {}, anna, 'merge-once'),
      await merge(first, second, {}, anna, 'merge-once'),
    ];
    expect([once.status, again.status, again.body.version]).toEqual([200, 200, first.version + 1]);
    const [one, two] = [await record(makeSiren()), await record(null)];
    const answers = await Promise.all([merge(one, two), merge(two, one)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
  });

  test('through two merges an address leads to the last one', async () => {
    const [first, second, third] = [await record(null), await record(null), await record(makeSiren())];
    const between = (await merge(second, first)).body;
    await merge(third, between);
    expect(await anna.get(`/accounts/${first.id}`)).toMatchObject(
      refused(410, 'account_merged', { params: { accountId: third.id } }),
    );
    expect(
      (await anna.get<{ items: { id: string }[] }>(`/accounts?q=${first.number}`)).body.items.map(({ id }) => id),
    ).toEqual([third.id]);
  });
}
