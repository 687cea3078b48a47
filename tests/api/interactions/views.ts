/** What is to do, as each view shows it, and the Friday review. */
import type { ApiClient } from '../../support/apiClient';
import type { Bench } from '../accounts/bench';
import { planning, type Planning } from './planning';

export function interactionViewsSuite(plant: () => Planning): void {
  let bench: Bench;
  let accountId: string;
  beforeEach(() => {
    bench = plant().bench;
    accountId = plant().accountId;
  });
  const { people, planned, change, list } = planning(plant);

  describe('the views of what is to do (requirement 207, D23)', () => {
    test('an action is late once its end is past, and is in one view with its counter', async () => {
      await planned({ subject: 'Hier', startsAt: '2026-11-24T08:00:00Z', endsAt: '2026-11-24T09:00:00Z' });
      await planned({ subject: 'Ce matin', startsAt: '2026-11-25T07:00:00Z', endsAt: '2026-11-25T08:59:00Z' });
      await planned({ subject: 'Ce soir', startsAt: '2026-11-25T17:00:00Z', endsAt: '2026-11-25T18:00:00Z' });
      await planned({ subject: 'Vendredi', startsAt: '2026-11-27T09:00:00Z', endsAt: '2026-11-27T10:00:00Z' });
      await planned({ subject: 'Lundi', startsAt: '2026-11-30T09:00:00Z', endsAt: '2026-11-30T10:00:00Z' });
      await planned({ subject: 'Fait', startsAt: '2026-11-20T09:00:00Z', endsAt: '2026-11-20T10:00:00Z', done: true });
      const subjects = async (view: string) =>
        (await list(`accountId=${accountId}&view=${view}`)).items.map(({ subject }) => subject);
      expect(await Promise.all(['late', 'today', 'week', 'later', 'done', 'open'].map(subjects))).toEqual([
        ['Hier', 'Ce matin'],
        ['Ce soir'],
        ['Vendredi'],
        ['Lundi'],
        ['Fait'],
        ['Hier', 'Ce matin', 'Ce soir', 'Vendredi', 'Lundi'],
      ]);
      expect((await list(`accountId=${accountId}`)).counts).toEqual({ late: 2, today: 1, week: 1, later: 1 });
      expect((await list(`accountId=${accountId}`)).items.map(({ subject }) => subject)).toEqual([
        'Lundi',
        'Vendredi',
        'Ce soir',
        'Ce matin',
        'Hier',
        'Fait',
      ]);
    });

    test('“me” is whoever asks; a week is what overlaps it', async () => {
      await planned({
        assigneeId: people().bruno.id,
        subject: 'À cheval',
        startsAt: '2026-12-06T22:00:00Z',
        endsAt: '2026-12-07T08:00:00Z',
      });
      expect((await list(`accountId=${accountId}&assigneeId=me`)).items).toEqual([]);
      expect((await list(`accountId=${accountId}&assigneeId=me`, bench.bruno)).items).toMatchObject([{ mine: true }]);
      const week = (from: string, before: string) =>
        list(`accountId=${accountId}&from=${from}&before=${before}`).then(({ items }) => items.length);
      expect([
        await week('2026-11-29T23:00:00Z', '2026-12-06T23:00:00Z'),
        await week('2026-12-06T23:00:00Z', '2026-12-13T23:00:00Z'),
        await week('2026-12-13T23:00:00Z', '2026-12-20T23:00:00Z'),
      ]).toEqual([1, 1, 0]);
    });

    test.each(['open', 'all'])('%s is paged by key: nothing twice, nothing left out', async (view) => {
      for (const hour of [7, 8, 8, 8, 10])
        await planned({
          startsAt: `2026-11-26T0${hour % 10}:00:00Z`,
          endsAt: '2026-11-26T11:00:00Z',
          subject: `n° ${hour}`,
        });
      const seen: string[] = [];
      let cursor = '';
      do {
        const { items, nextCursor } = await list(`accountId=${accountId}&view=${view}&limit=2${cursor}`);
        seen.push(...items.map(({ id }) => id));
        cursor = nextCursor === null ? '' : `&cursor=${nextCursor}`;
      } while (cursor !== '');
      expect([seen.length, new Set(seen).size]).toEqual([5, 5]);
    });
  });

  describe('the Friday review', () => {
    interface Reviewed {
      items: { id: string; quietDays: number; nextStep: { subject: string } | null; reasons: string[] }[];
    }
    const review = async (client: ApiClient) => (await client.get<Reviewed>('/reviews/weekly')).body.items;

    test('asks about opportunities without a next step, and about those that nobody touched for two weeks', async () => {
      const { body } = await bench.bruno.post<{ id: string }>('/opportunities', {
        body: { accountId, name: 'Conseil_Budget', engagementPartnerId: people().bruno.id },
      });
      expect(await review(bench.bruno)).toMatchObject([
        { id: body.id, quietDays: 0, nextStep: null, reasons: ['withoutNextStep'] },
      ]);
      const step = await planned({ opportunityId: body.id, assigneeId: people().bruno.id });
      expect(await review(bench.bruno)).toEqual([]);
      await bench
        .owner('case_events')
        .where({ case_id: body.id })
        .update({ at: new Date('2026-11-01T09:00:00Z') });
      await bench
        .owner('opportunities')
        .where({ id: body.id })
        .update({ created_at: new Date('2026-11-01T09:00:00Z') });
      expect(await review(bench.bruno)).toMatchObject([
        { quietDays: 24, nextStep: { subject: 'Premier rendez-vous' }, reasons: ['untouched'] },
      ]);
      await change(step, { done: true });
      expect(await review(bench.bruno)).toMatchObject([{ quietDays: 0, reasons: ['withoutNextStep'] }]);
      expect(await review(bench.anna)).toEqual([]);
    });
  });
}
