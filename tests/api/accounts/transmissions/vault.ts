/** The vault is pre-activated, handed over, closed and made final. */
import type { AccountView } from '../../../../contracts/accounts/account';
import type { Bench } from '../bench';
import { sixNextDay, later, sending, type Sending } from './sending';

export function vaultTransmissionSuite(plant: () => Sending): void {
  let bench: Bench;
  let clock: { now: Date };
  let outside: Sending['outside'];
  let account: AccountView;
  beforeEach(() => {
    bench = plant().bench;
    clock = plant().clock;
    outside = plant().outside;
    account = plant().account;
  });
  const { pass, shown, one, add, edit } = sending(plant);

  describe('the vault (requirements 91-95)', () => {
    test('is pre-activated for the one who opens it, and for the next one after a hand-over; nobody left, it is closed', async () => {
      const first = await add({ types: ['vault'] });
      await pass(sixNextDay);
      clock.now = later(60);
      const second = await add({ firstName: 'Luc', email: 'luc@quai.example', types: ['vault'], takeOverVault: true });
      await pass(new Date('2026-11-29T05:00:00Z'));
      clock.now = new Date('2026-11-29T10:00:00Z');
      await edit(second, { types: [] });
      await pass(new Date('2026-11-30T05:00:00Z'));
      expect(outside.vault.received().map(({ method, body }) => [method, body])).toMatchObject([
        ['PUT', { email: first.email }],
        ['PUT', { email: 'luc@quai.example' }],
        ['DELETE', null],
      ]);
      expect(await one('vault_contact')).toMatchObject({ withdrawn: true });
    });

    test('is final with the first invoice after its pre-activation, not with an earlier one (requirement 94)', async () => {
      await add({ types: ['vault'] });
      await pass(sixNextDay);
      const wall = { company_id: bench.api.firm.companyId, bu_id: bench.api.firm.bu.rennes };
      const billed = (due_on: string) =>
        bench
          .owner('billing_schedule_lines')
          .insert({ ...wall, schedule_id: account.id, due_on, amount_cents: 100, label: 'Acompte' });
      await bench.owner.transaction(async (trx) => {
        // Invoices alone, without the mission that they come from in life.
        await trx.raw("SET LOCAL session_replication_role = 'replica'");
        await trx('missions').insert({
          id: account.id,
          ...wall,
          account_id: account.id,
          opportunity_id: account.id,
          number: '0000001',
          label: 'Tenue',
          state: 'REA',
          starts_on: '2026-01-01',
          ends_on: '2026-12-31',
        });
        await trx('client_services').insert({
          ...wall,
          account_id: account.id,
          service: 'platform',
          administrator: 'Jeanne Riou',
          opened_by_request: account.id,
          effective_at: clock.now,
        });
        await trx('billing_schedules').insert({
          id: account.id,
          ...wall,
          mission_id: account.id,
          proposal_id: account.id,
          total_cents: 300,
        });
      });
      await billed('2026-11-28');
      await billed('2026-12-31');
      await pass(new Date('2026-12-30T12:00:00Z'));
      expect(await one('vault_contact')).toMatchObject({ finalOn: null });
      clock.now = new Date('2026-12-30T12:00:00Z');
      expect(await shown()).toMatchObject({ nextInvoiceOn: '2026-12-31', platformAdministrator: 'Jeanne Riou' });
      await pass(new Date('2026-12-31T12:00:00Z'));
      expect(await one('vault_contact')).toMatchObject({ finalOn: '2026-12-31' });
    });
  });
}
