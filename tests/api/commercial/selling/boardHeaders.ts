/** What the headers of the board say, held against what the database holds, summed here: under any filters, for whoever looks. */
import fc from 'fast-check';
import type { Board } from '../../../../contracts/opportunities/board';
import type { Me } from '../../../../contracts/auth';
import { atWallTime, europeParis } from '../../../../domain/dates/zone';
import { daysFromNow, expectStatus } from '../../../support/story';
import type { World } from '../../../walls/world/world';
import { signedSums } from './signedSums';

interface Held {
  stage: string;
  buId: string;
  partnerId: string;
  familyId: string | null;
  words: string;
  updatedAt: Date;
  cents: number;
  hours: number;
}

interface Filter {
  partner: 'all' | 'me';
  family: string | undefined;
  q: string | undefined;
  since: string | undefined;
}

const stages = ['identification', 'qualification', 'proposition'] as const;
/** Of a business unit that set none of its own (D9). */
const percentages = { identification: 10, qualification: 30, proposition: 60 };
const cents = ({ amount }: { amount: string }) => Math.round(Number(amount) * 100);
const hundredths = (hours: string) => Math.round(Number(hours) * 100);
const sum = <Row>(rows: readonly Row[], of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0);

/** Each business unit weighs what it holds, to the cent. */
function weighed(rows: readonly Held[], percent: number): number {
  const units = [...new Set(rows.map(({ buId }) => buId))];
  return sum(units, (unit) =>
    Math.round(
      (sum(
        rows.filter(({ buId }) => buId === unit),
        (row) => row.cents,
      ) *
        percent) /
        100,
    ),
  );
}

export function boardHeadersSuite(plant: () => World): void {
  const heldBy = async ({ owner }: World): Promise<Held[]> => {
    const { rows } = await owner.raw<{ rows: Held[] }>(
      `SELECT o.stage, o.bu_id AS "buId", o.engagement_partner_id AS "partnerId", o.offer_family_id AS "familyId", o.search_text || ' ' || a.search_text AS words, o.updated_at AS "updatedAt", coalesce(o.euro_cents, 0)::int AS cents,
         (SELECT coalesce(sum(l.quantity_hundredths), 0)::int FROM proposal_lines l JOIN proposals p ON p.id = l.proposal_id WHERE p.opportunity_id = o.id AND p.state <> 'archived' AND l.kind = 'planned') AS hours
       FROM opportunities o JOIN accounts a ON a.id = o.account_id`,
    );
    return rows;
  };

  test.each(['Claire Berthelin', 'Inès Cordouan', 'Philippe Montreval', 'Adrien Quincampoix'])(
    'for %s they are what the database sums, in either profile, under any filters',
    async (name) => {
      const world = plant();
      const somebody = await world.enter(name);
      const me = expectStatus(await somebody.get<Me>('/me'), 200);
      const mine = me.businessUnits.map(({ id }) => id);
      const company = await world.owner('business_units').where({ company_id: me.company.id }).pluck<string[]>('id');
      const families = await world.owner('offer_families').where({ company_id: me.company.id }).pluck<string[]>('id');
      const held = await heldBy(world);
      const words = ['opp', 'compta', held.find(({ buId }) => mine.includes(buId))?.words.split(' ')[0] ?? 'opp'];
      const seen = { planned: 0, signed: 0, weighted: 0 };

      async function compare(units: readonly string[], { partner, family, q, since }: Filter): Promise<void> {
        const query = new URLSearchParams({
          engagementPartnerId: partner,
          ...(family !== undefined && { offerFamilyId: family }),
          ...(q !== undefined && { q }),
          ...(since !== undefined && { updatedSince: since }),
        });
        const board = expectStatus(await somebody.get<Board>(`/opportunities/board?${query.toString()}`), 200);
        const from = since === undefined ? new Date(0) : atWallTime(since, 0, europeParis);
        const letsThrough = (row: Pick<Held, 'partnerId' | 'familyId' | 'words' | 'updatedAt'>) =>
          (partner === 'all' || row.partnerId === me.id) &&
          (family === undefined || row.familyId === family) &&
          (q === undefined || row.words.includes(q)) &&
          row.updatedAt >= from;
        const expected = stages.map((stage) => {
          const rows = held.filter((row) => row.stage === stage && units.includes(row.buId) && letsThrough(row));
          return {
            stage,
            count: rows.length,
            total: sum(rows, (row) => row.cents),
            weighted: weighed(rows, percentages[stage]),
            // Proposals are of their unit in either profile.
            hours: sum(rows, (row) => (mine.includes(row.buId) ? row.hours : 0)),
          };
        });
        const shown = board.columns.map(({ stage, count, total, weighted, hours }) => ({
          stage,
          count,
          total: cents(total),
          weighted: cents(weighted),
          hours: hundredths(hours),
        }));
        expect(shown).toEqual(expected);
        seen.planned += sum(shown, ({ hours }) => hours);
        seen.weighted += sum(shown, ({ weighted }) => weighted);
        if (q !== undefined || since !== undefined) return;
        const signed = Object.fromEntries(
          Object.entries(board.signed).map(([period, { count, total, hours }]) => [
            period,
            { count, total: cents(total), hours: hundredths(hours) },
          ]),
        );
        const ofFilter = (row: Pick<Held, 'partnerId' | 'familyId'>) =>
          letsThrough({ ...row, words: '', updatedAt: new Date() });
        expect(signed).toEqual(await signedSums(world.owner, (row) => mine.includes(row.buId) && ofFilter(row)));
        seen.signed += signed['year']?.hours ?? 0;
      }

      const filter = fc.record({
        partner: fc.constantFrom('all' as const, 'me' as const),
        family: fc.option(fc.constantFrom(...families), { nil: undefined }),
        q: fc.option(fc.constantFrom(...words), { nil: undefined }),
        since: fc.option(
          fc.integer({ min: 0, max: 40 }).map((days) => daysFromNow(-days)),
          { nil: undefined },
        ),
      });
      const whole: Filter = { partner: 'all', family: undefined, q: undefined, since: undefined };
      for (const profile of ['360', 'main'] as const) {
        expectStatus(await somebody.post('/me/profile', { body: { profile } }), 200);
        const units = profile === '360' ? company : mine;
        await fc.assert(
          fc.asyncProperty(filter, (one) => compare(units, one)),
          { numRuns: 30, examples: [[whole], [{ ...whole, partner: 'me' }]] },
        );
      }
      // Not all of it was nothing held against nothing.
      expect(Object.values(seen).filter((total) => total === 0)).toEqual([]);
    },
  );
}
