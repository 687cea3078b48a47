/** An opportunity in another currency (requirement 113): told at a rate, counted in euros, and in euros once its proposal says the amount. */
import type { OpportunityView } from '../../../../contracts/opportunities/opportunity';
import type { Board } from '../../../../contracts/opportunities/board';
import type { ApiClient } from '../../../support/apiClient';
import { set } from '../../../support/settings';
import { expectStatus } from '../../../support/story';
import type { World } from '../../../walls/world/world';
import { draftOf } from './draft';

export function currencySuite(plant: () => World): void {
  let claire: ApiClient;
  let draft: { id: string; opportunityId: string };
  beforeAll(async () => {
    claire = await plant().enter('Claire Berthelin');
    await set(plant().owner, 'approvalClientTotal30Days', { value: false });
    draft = await draftOf(plant(), claire);
  });

  const read = async () =>
    expectStatus(await claire.get<OpportunityView>(`/opportunities/${draft.opportunityId}`), 200);
  const tell = async (amount: object) =>
    claire.patch<OpportunityView & { code?: string }>(`/opportunities/${draft.opportunityId}`, {
      ifMatch: `"${(await read()).version}"`,
      body: { amount },
    });
  async function column() {
    const { columns } = expectStatus(
      await claire.get<Board>('/opportunities/board?engagementPartnerId=all&limit=100'),
      200,
    );
    const { total, cards } = columns.find(({ stage }) => stage === 'proposition')!;
    return { total: Number(total.amount), card: cards.find(({ id }) => id === draft.opportunityId)! };
  }

  test.each([
    ['another currency without its rate', { amount: '100.00', currency: 'CHF' }],
    ['euros at a rate', { amount: '100.00', currency: 'EUR', rate: '1.2' }],
    ['a rate of nothing', { amount: '100.00', currency: 'CHF', rate: '0.00000' }],
    ['a rate of six decimals', { amount: '100.00', currency: 'CHF', rate: '1.123456' }],
    ['a currency that nobody knows', { amount: '100.00', currency: 'XXX', rate: '1.1' }],
    ['more euros than an amount may be', { amount: '9999999999.99', currency: 'GBP', rate: '1.17' }],
  ])('%s is refused', async (_name, amount) => {
    expect(await tell(amount)).toMatchObject({ status: 400, body: { code: 'invalid_input' } });
  });

  test('told at its rate it is shown in its currency, worth its euros to half a cent, and counted in them', async () => {
    expectStatus(await tell({ amount: '1000.00', currency: 'EUR' }), 200);
    const before = await column();
    const told = expectStatus(await tell({ amount: '12345.67', currency: 'CHF', rate: '1.08343' }), 200);
    expect(told).toMatchObject({
      amount: { amount: '12345.67', currency: 'CHF' },
      rate: '1.08343',
      euroAmount: { amount: '13375.67', currency: 'EUR' },
    });
    const { total, card } = await column();
    expect(card).toMatchObject({ amount: { currency: 'CHF' }, euroAmount: { amount: '13375.67', currency: 'EUR' } });
    expect(total - before.total).toBeCloseTo(13_375.67 - 1000, 2);
  });

  test('the same amount at another rate is another worth; an approved proposal says it in euros, and revised gives the estimate back', async () => {
    expect(expectStatus(await tell({ amount: '12345.67', currency: 'CHF', rate: '1.1' }), 200).euroAmount).toEqual({
      amount: '13580.24',
      currency: 'EUR',
    });
    expectStatus(await claire.post(`/proposals/${draft.id}/submit`), 200);
    const approved = await read();
    expect(approved).toMatchObject({ amountFrom: 'proposals', rate: '1.00000', amount: { currency: 'EUR' } });
    expect(approved.euroAmount).toEqual(approved.amount);
    expect(await tell({ amount: approved.amount!.amount, currency: 'CHF', rate: '1.1' })).toMatchObject({
      status: 409,
      body: { code: 'amount_follows_proposals' },
    });
    expectStatus(await claire.post(`/proposals/${draft.id}/revise`), 200);
    expect(await read()).toMatchObject({
      amountFrom: 'estimate',
      amount: { amount: '13580.24', currency: 'EUR' },
    });
  });
}
