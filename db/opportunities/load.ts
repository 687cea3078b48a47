/** Reads an opportunity with its mission and proposal, as the rules see it. */
import type { OpportunityState } from '../../domain/processes/opportunity/state';
import type { Transaction } from '../wall';

interface Row {
  stage: OpportunityState['stage'];
  recallOn: string | null;
  version: number;
  fields: OpportunityState['fields'];
  mission: OpportunityState['mission'];
  proposal: OpportunityState['proposal'];
}

const query = `
  SELECT o.stage, CASE WHEN k.wakes_at IS NOT NULL THEN o.revive_on END AS "recallOn", o.version,
    jsonb_build_object('name', o.name, 'businessUnitId', o.bu_id, 'engagementPartnerId', o.engagement_partner_id, 'engagementManagerId', o.engagement_manager_id,
      'referrerId', o.referrer_id, 'practiceId', o.practice_id, 'offerFamilyId', o.offer_family_id, 'offerId', o.offer_id, 'sourceType', o.source_type,
      'source', o.source, 'amountCents', o.amount_cents, 'currency', o.currency, 'rateMillionths', o.rate_millionths, 'expectedSignatureOn', o.expected_signature_on, 'serviceType', o.service_type, 'salesDynamic', o.sales_dynamic,
      'productionStartOn', o.production_start_on, 'productionEndOn', o.production_end_on, 'productionEndReason', o.production_end_reason,
      'closingOn', o.closing_on, 'siteId', o.site_id, 'mainContactId', o.main_contact_id) AS fields,
    (SELECT jsonb_build_object('id', m.id, 'state', m.state,
       'hasTimeOrExpenses', EXISTS (SELECT 1 FROM time_entries t WHERE t.mission_id = m.id),
       'planningBlocks', (SELECT count(*) FROM planning_blocks b WHERE b.mission_id = m.id),
       'hasBillingSchedule', EXISTS (SELECT 1 FROM billing_schedules s WHERE s.mission_id = m.id))
     FROM missions m WHERE m.opportunity_id = o.id ORDER BY m.created_at DESC LIMIT 1) AS mission,
    (SELECT jsonb_build_object('id', p.id, 'state', p.state, 'version', p.version, 'netCents', p.net_cents, 'catalogueCents', p.catalogue_cents,
       'contentHash', coalesce(p.content_hash, ''), 'authorId', p.author_id, 'letterSigned', p.signed_on IS NOT NULL,
       'lineCount', (SELECT count(*) FROM proposal_lines l WHERE l.proposal_id = p.id))
     FROM proposals p WHERE p.opportunity_id = o.id AND p.state <> 'archived') AS proposal
  FROM opportunities o JOIN cases k ON k.id = o.id WHERE o.id = ?`;

export async function loadOpportunity(trx: Transaction, id: string): Promise<OpportunityState> {
  const { rows } = await trx.raw<{ rows: Row[] }>(query, [id]);
  const row = rows[0];
  if (!row) throw new Error(`opportunity ${id} has a case and no row`);
  return row;
}
