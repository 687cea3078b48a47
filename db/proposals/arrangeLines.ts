/** Copies lines and puts them in another order. */
import type { Transaction } from '../wall';

const copied = [
  'company_id',
  'bu_id',
  'proposal_id',
  'product_id',
  'label',
  'kind',
  'quantity_hundredths',
  'unit_price_cents',
  'catalogue_price_cents',
  'price_forced',
  'discount_basis_points',
  'vat_basis_points',
  'net_cents',
  'resource',
  'delivery_on',
  'billing_on',
  'unit_cost_cents',
  'suffix',
  'group_label',
  'billing_mode',
  'periodicity',
  'assignee_id',
  'free_1',
  'free_2',
  'lot',
  'sub_lot',
  'work_task',
  'revenue_account',
].join(', ');

/** Gives the lines of a proposal the positions 1, 2, 3… in the order of these ids. */
async function renumber(trx: Transaction, proposalId: string, ids: readonly string[]): Promise<void> {
  await trx.raw(
    'UPDATE proposal_lines l SET position = o.place FROM unnest(?::uuid[]) WITH ORDINALITY AS o(id, place) WHERE l.id = o.id AND l.proposal_id = ?',
    [[...ids], proposalId],
  );
}

async function idsInOrder(trx: Transaction, proposalId: string): Promise<string[]> {
  const rows = await trx('proposal_lines')
    .where({ proposal_id: proposalId })
    .orderBy(['position', 'id'])
    .select<{ id: string }[]>('id');
  return rows.map(({ id }) => id);
}

/** Each copy stands right after its line. */
export async function duplicate(
  trx: Transaction,
  proposalId: string,
  copies: readonly { lineId: string; newId: string }[],
): Promise<void> {
  const before = await idsInOrder(trx, proposalId);
  await trx.raw(
    `INSERT INTO proposal_lines (id, position, ${copied}) SELECT c.copy, l.position, ${copied} FROM proposal_lines l JOIN unnest(?::uuid[], ?::uuid[]) AS c(line, copy) ON c.line = l.id WHERE l.proposal_id = ?`,
    [copies.map(({ lineId }) => lineId), copies.map(({ newId }) => newId), proposalId],
  );
  const copiesOf = (id: string) => copies.filter(({ lineId }) => lineId === id).map(({ newId }) => newId);
  await renumber(
    trx,
    proposalId,
    before.flatMap((id) => [id, ...copiesOf(id)]),
  );
}

/** Puts lines, in the order given, before another, or at the end. */
export async function move(
  trx: Transaction,
  proposalId: string,
  lineIds: readonly string[],
  beforeId: string | null,
): Promise<void> {
  const rest = (await idsInOrder(trx, proposalId)).filter((id) => !lineIds.includes(id));
  const at = beforeId === null ? -1 : rest.indexOf(beforeId);
  const place = at < 0 ? rest.length : at;
  await renumber(trx, proposalId, [...rest.slice(0, place), ...lineIds, ...rest.slice(place)]);
}
