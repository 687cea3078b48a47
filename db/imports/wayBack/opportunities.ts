import { todayInParis } from '../../../domain/dates/zone';
import { importTakenBack } from '../../../domain/french/imports';
import { ENTERED_BY_MISTAKE } from '../../../domain/opportunity/mistake';
import { lockCase } from '../../cases/caseRow';
import { loadOpportunity } from '../../opportunities/load';
import type { Transaction } from '../../wall';
import { commandImported } from '../opportunityCommand';
import type { WayBack } from './wayBack';

const FIRST_VERSION = 1;

/** Somebody changed or moved it, or something was written or asked for it. */
const worked = `SELECT o.version > ${FIRST_VERSION} OR EXISTS (SELECT FROM cases c WHERE c.opportunity_id = o.id AND c.id <> o.id)
    OR EXISTS (SELECT FROM interactions i WHERE i.opportunity_id = o.id) AS worked
  FROM opportunities o WHERE o.id = ?`;

async function isWorkedOn(trx: Transaction, id: string): Promise<boolean> {
  const { rows } = await trx.raw<{ rows: { worked: boolean }[] }>(worked, [id]);
  return rows[0]?.worked ?? true;
}

const keyOf = (importId: string, line: number) => `${importId}/${line}/reverted`;

/** A case is never deleted: what a file opened by mistake is lost with that reason, and what it lived through stays to be read. */
export const opportunitiesBack: WayBack = {
  async remove(trx, { recordId, line }, { person, importId, fileName, now }) {
    const row = await lockCase(trx, recordId);
    if (!row || (await isWorkedOn(trx, recordId))) return false;
    const refusal = await commandImported(
      trx,
      row,
      {
        type: 'transition',
        to: 'lost',
        fields: {},
        lossReason: ENTERED_BY_MISTAKE,
        lostOn: todayInParis(now),
        comment: importTakenBack(fileName),
      },
      { person, now, key: keyOf(importId, line) },
    );
    return refusal === null;
  },

  async read(trx, { recordId }) {
    if (!(await lockCase(trx, recordId))) return null;
    const { version, fields } = await loadOpportunity(trx, recordId);
    return { version, fields: { ...fields } };
  },

  async write(trx, { recordId, line }, { version, fields }, { person, importId, now }) {
    const row = await lockCase(trx, recordId);
    if (!row) return false;
    const command = { type: 'changeFields', version, fields } as const;
    return (await commandImported(trx, row, command, { person, now, key: keyOf(importId, line) })) === null;
  },
};
