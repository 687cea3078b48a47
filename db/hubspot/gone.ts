/** What HubSpot no longer has, and what it merged: followed, and never done here. */
import type { Knex } from 'knex';
import { inTurn, type Turn } from './connection';
import { eventsDone, type HeardOf } from './events';
import { ask } from './questions';

interface Linked {
  recordId: string;
  buId: string;
  name: string;
}

/** Deleted there: it stays here, and is told no more. */
export const keepDeleted = (knex: Knex, turn: Turn, heard: HeardOf, at: Date): Promise<void> =>
  inTurn(knex, turn, async (trx) => {
    await trx('hubspot_links')
      .where({ company_id: turn.companyId, object: heard.object, hubspot_id: heard.hubspotId })
      .update({ removed_at: at });
    await eventsDone(trx, heard, 'deleted', at);
  });

/** Somebody asked HubSpot to forget them: what the synchronisation kept of them goes, and a person is asked for the rest, which law may want kept. */
export const forget = (knex: Knex, turn: Turn, heard: HeardOf, at: Date): Promise<void> =>
  inTurn(knex, turn, async (trx) => {
    const [link] = await trx('hubspot_links')
      .where({ company_id: turn.companyId, object: heard.object, hubspot_id: heard.hubspotId })
      .update({ agreed: '{}', removed_at: at, name: '' })
      .returning<Linked[]>(['record_id as recordId', 'bu_id as buId', 'name']);
    if (link) {
      await trx('hubspot_ledger').where({ record_id: link.recordId }).update({ changes: '[]', name: '' });
      await trx('hubspot_questions').where({ record_id: link.recordId }).update({ ours: '', theirs: '', name: '' });
      await trx('hubspot_questions')
        .where({ record_id: link.recordId })
        .whereNull('answer')
        .update({ answer: 'gone', answered_at: at });
      await ask(trx, {
        companyId: turn.companyId,
        buId: link.buId,
        kind: 'privacy',
        object: heard.object,
        recordId: link.recordId,
        hubspotId: heard.hubspotId,
        name: '',
        at,
      });
    }
    await eventsDone(trx, heard, 'forgotten', at);
  });

/** Under the id that is left; two records of ours that became one there are a question: whether they are one here is for people to say. */
export const keepMerged = (knex: Knex, turn: Turn, heard: HeardOf, at: Date): Promise<void> =>
  inTurn(knex, turn, async (trx) => {
    const left = heard.mergedInto ?? heard.hubspotId;
    await trx('hubspot_links')
      .where({ company_id: turn.companyId, object: heard.object })
      .whereIn('hubspot_id', heard.mergedIds)
      .update({ hubspot_id: left });
    const ours = await trx('hubspot_links')
      .where({ company_id: turn.companyId, object: heard.object, hubspot_id: left })
      .whereNull('removed_at')
      .orderBy('record_id')
      .select<Linked[]>('record_id as recordId', 'bu_id as buId', 'name');
    const [first, second] = ours;
    if (first && second)
      await ask(trx, {
        companyId: turn.companyId,
        buId: first.buId,
        kind: 'merged',
        object: heard.object,
        recordId: first.recordId,
        hubspotId: left,
        name: first.name,
        ours: first.name,
        theirs: second.name,
        at,
      });
    await eventsDone(trx, heard, 'merged', at);
  });
