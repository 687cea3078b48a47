/** The oracle of wins and activity: it counts the very rows by itself. */
import type { Compared, WinsReport } from '../../../../contracts/winsReport';
import { formatAmount } from '../../../../domain/money/cents';
import type { TestApi } from '../../../support/api';
import type { ApiClient } from '../../../support/apiClient';
import { expectStatus } from '../../../support/story';
import type { CommercialFirm, DrawnOpportunity } from '../commercialFirm';

export interface Wins {
  api: TestApi;
  firm: CommercialFirm;
  admin: ApiClient;
  anna: ApiClient;
}

export const now = new Date('2026-11-26T08:00:00Z');

export const search = (query: Record<string, string>) => new URLSearchParams(query).toString();
export const wins = async (client: ApiClient, query: Record<string, string> = {}) =>
  expectStatus(await client.get<WinsReport>(`/reports/wins?${search(query)}`), 200);
const inEuros = (cents: bigint) => ({ amount: formatAmount(Number(cents)), currency: 'EUR' });
const sum = (rows: readonly DrawnOpportunity[]) => rows.reduce((total, { cents }) => total + BigInt(cents ?? 0), 0n);

/** What was won of these rows, beside the year before. */
export function compared(
  rows: readonly DrawnOpportunity[],
  [from, to]: readonly [string, string],
  [beforeFrom, beforeTo]: readonly [string, string],
): Compared {
  const within = (first: string, last: string) =>
    rows.filter(({ stage, endedOn }) => stage === 'won' && first <= endedOn! && endedOn! <= last);
  const [current, former] = [within(from, to), within(beforeFrom, beforeTo)];
  const [n, n1] = [sum(current), sum(former)];
  const isComparable = former.length > 0 && n1 !== 0n;
  // halves go away from zero
  const twice = isComparable ? (2n * (n - n1) * 1000n) / n1 : 0n;
  return {
    count: current.length,
    amount: inEuros(n),
    previous: former.length === 0 ? null : inEuros(n1),
    evolution: isComparable ? Number((twice + (twice >= 0n ? 1n : -1n)) / 2n) : null,
  };
}
