/** Records of one business unit in the state that a row asks for, as they are now. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { DEFAULT_START_MONTH, fiscalYearOf } from '../../../domain/dates/fiscalYear';
import { todayInParis } from '../../../domain/dates/zone';
import { announcementOf } from './announcement';
import type { Find } from './find.types';
import { tokenOf } from '../../../db/mailAnswer/link';

/** Signs the links of the world. */
export const linkSecret = 'x'.repeat(32);

/** @param owner outside the walls @param unit code of a business unit */
export function findIn(owner: Knex, unit: string): Find {
  const first = async <Row>(sql: string, ...bindings: readonly string[]): Promise<Row> => {
    const { rows } = await owner.raw<{ rows: Row[] }>(
      `WITH u AS (SELECT b.*, h.region_id FROM business_units b JOIN hubs h ON h.id = b.hub_id WHERE b.code = ?) ${sql} LIMIT 1`,
      [unit, ...bindings],
    );
    const row = rows[0];
    if (!row) throw new Error(`the world lacks: ${sql} [${bindings.join(', ')}]`);
    return row;
  };
  const idOf = async (sql: string, ...bindings: readonly string[]) =>
    (await first<{ id: string }>(sql, ...bindings)).id;
  /** The one on which proposals were made: it has documents, contacts and letters. */
  const client = 'SELECT p.account_id FROM proposals p JOIN u ON u.id = p.bu_id';

  return {
    account: () => first(`SELECT id, version FROM accounts WHERE id IN (${client})`),
    targetVersion: async (accountId) => {
      const ofTheYear = {
        account_id: accountId,
        fiscal_year: fiscalYearOf(todayInParis(new Date()), DEFAULT_START_MONTH),
      };
      const { version } = await owner('priority_targets')
        .where(ofTheYear)
        .sum('version as version')
        .first<{ version: string | null }>();
      return Number(version);
    },
    difference: async () => {
      // Another name each time: the one before may have been written on the account.
      const open = {
        what: 'name',
        said: JSON.stringify({ legalName: `RENOMMEE ${randomUUID()}` }),
        found_at: new Date(),
      };
      const { id, company_id, bu_id } = await first<{ id: string; company_id: string; bu_id: string }>(
        `SELECT id, company_id, bu_id FROM accounts WHERE id IN (${client})`,
      );
      const place = { account_id: id, company_id, bu_id };
      await owner('register_differences')
        .insert({ ...place, ...open })
        .onConflict(owner.raw('(account_id, what) WHERE decision IS NULL'))
        .ignore();
      return (
        await owner('register_differences')
          .where({ ...place, what: open.what })
          .whereNull('decision')
          .first<{ id: string }>('id')
      ).id;
    },
    doubles: () =>
      first(`SELECT a.id, a.version, o.id AS "otherId", o.version AS "otherVersion", c.id AS contact FROM accounts a JOIN u ON u.id = a.bu_id JOIN accounts o ON o.bu_id = u.id AND o.legal_name = 'DOUBLON' AND o.id > a.id
      JOIN contacts c ON c.account_id = o.id WHERE a.legal_name = 'DOUBLON' ORDER BY a.id, o.id`),
    group: () => idOf('SELECT g.id FROM client_groups g JOIN u ON u.id = g.bu_id'),
    merge: () =>
      idOf('SELECT m.id FROM account_merges m JOIN u ON u.id = m.bu_id ORDER BY m.undone_at IS NOT NULL, m.id'),
    ofAccount: (table) =>
      first(
        `SELECT t.id, ${table === 'contacts' ? 't.version' : '1 AS version'} FROM ${table} t WHERE t.account_id IN (${client})`,
      ),
    freeContact: () =>
      first(`
      SELECT c.id, c.version FROM contacts c JOIN u ON u.id = c.bu_id JOIN accounts home ON home.id = c.account_id
      WHERE cardinality(home.bu_ids) = 1 AND home.legal_name <> 'DOUBLON'
        AND NOT EXISTS (SELECT 1 FROM opportunities o WHERE o.main_contact_id = c.id)
        AND NOT EXISTS (SELECT 1 FROM interaction_contacts x WHERE x.contact_id = c.id)
        AND NOT EXISTS (SELECT 1 FROM contact_attachments a WHERE a.contact_id = c.id) ORDER BY c.id`),
    attachment: () =>
      first(
        'SELECT x.account_id AS "accountId", x.contact_id AS "contactId", c.version FROM contact_attachments x JOIN u ON u.id = x.bu_id JOIN contacts c ON c.id = x.contact_id AND c.bu_id = u.id WHERE NOT EXISTS (SELECT 1 FROM opportunities o WHERE o.main_contact_id = c.id) AND NOT EXISTS (SELECT 1 FROM interaction_contacts i WHERE i.contact_id = c.id) ORDER BY x.id',
      ),
    contactElsewhere: (accountId) =>
      idOf(
        "SELECT c.id FROM contacts c JOIN u ON u.id = c.bu_id WHERE c.last_name LIKE 'Ardoisier%' AND c.account_id <> ? AND NOT EXISTS (SELECT 1 FROM contact_attachments x WHERE x.contact_id = c.id AND x.account_id = ?) ORDER BY c.id DESC",
        accountId,
        accountId,
      ),
    interaction: () =>
      first(
        'SELECT i.id, i.version, i.account_id AS "accountId", c.id AS contact, d.id AS document, o.id AS opportunity FROM interactions i JOIN u ON u.id = i.bu_id JOIN contacts c ON c.account_id = i.account_id JOIN documents d ON d.account_id = i.account_id JOIN opportunities o ON o.account_id = i.account_id AND o.bu_id = u.id ORDER BY i.id',
      ),
    letter: () =>
      idOf(
        `SELECT d.id FROM documents d WHERE d.kind = 'engagement_letter' AND d.account_id IN (${client}) ORDER BY d.uploaded_at DESC`,
      ),
    opportunity: (stage) =>
      first(
        'SELECT o.id, o.version, o.account_id AS "accountId" FROM opportunities o JOIN u ON u.id = o.bu_id WHERE o.stage = ? ORDER BY EXISTS (SELECT FROM sites s JOIN contacts c ON c.account_id = s.account_id WHERE s.account_id = o.account_id) DESC, o.number',
        stage,
      ),
    placesOf: (accountId) =>
      first(
        'SELECT s.id AS site, c.id AS contact FROM sites s JOIN contacts c ON c.account_id = s.account_id WHERE s.account_id = ?',
        accountId,
      ),
    opportunityWithoutRequest: () =>
      idOf(
        "SELECT o.id FROM opportunities o JOIN u ON u.id = o.bu_id WHERE o.stage = 'qualification' AND NOT EXISTS (SELECT 1 FROM requests r WHERE r.opportunity_id = o.id)",
      ),
    request: (template, status) =>
      first(
        'SELECT r.id, r.version FROM requests r JOIN u ON u.id = r.bu_id WHERE r.template = ? AND r.status = ? ORDER BY (SELECT c.opened_at FROM cases c WHERE c.id = r.id)',
        template,
        status,
      ),
    link: () => first('SELECT l.from_id AS id, l.id AS "linkId" FROM request_links l JOIN u ON u.id = l.bu_id'),
    item: (requestId, key = '%') =>
      idOf('SELECT id FROM checklist_items WHERE request_id = ? AND key LIKE ?', requestId, key),
    documentOf: (requestId) =>
      idOf('SELECT d.id FROM documents d JOIN requests r ON r.account_id = d.account_id WHERE r.id = ?', requestId),
    lastVersion: () =>
      idOf(
        `SELECT d.id FROM documents d WHERE d.account_id IN (${client}) AND d.kind <> 'engagement_letter' AND NOT EXISTS (SELECT FROM documents n WHERE n.replaces = d.id)`,
      ),
    noteFile: (requestId) =>
      idOf('SELECT n.id FROM note_files n WHERE n.case_id = ? ORDER BY n.uploaded_at DESC', requestId),
    documentOn: (itemId) =>
      idOf('SELECT i.document_id AS id FROM checklist_items i WHERE i.id = ? AND i.document_id IS NOT NULL', itemId),
    proposal: (state) =>
      first(
        `SELECT p.id, p.version, p.net_cents AS "netCents", p.account_id AS "accountId", (SELECT l.id FROM proposal_lines l WHERE l.proposal_id = p.id ORDER BY l.position DESC LIMIT 1) AS line,
         (SELECT l.id FROM proposal_lines l WHERE l.proposal_id = p.id ORDER BY l.position LIMIT 1) AS first
       FROM proposals p JOIN u ON u.id = p.bu_id WHERE p.state = ? AND (p.state = 'signed' OR p.signed_on IS NULL) AND NOT EXISTS (SELECT 1 FROM requests r WHERE r.opportunity_id = p.opportunity_id AND r.template = 'lossArchival')`,
        state,
      ),
    sending: () => idOf('SELECT s.id FROM proposal_sendings s JOIN u ON u.id = s.bu_id WHERE s.letter IS NOT NULL'),
    missionNumber: async () =>
      (
        await first<{ number: string }>(
          "SELECT m.number FROM missions m JOIN u ON u.id = m.bu_id WHERE m.state = 'REA'",
        )
      ).number,
    timeImport: () =>
      idOf('SELECT i.id FROM time_imports i JOIN u ON u.id = i.bu_id ORDER BY i.reverted_at IS NOT NULL, i.id'),
    import: () =>
      idOf(
        "SELECT i.id FROM imports i JOIN u ON u.id = i.bu_id WHERE i.kind = 'accounts' ORDER BY i.reverted_at IS NOT NULL, i.id",
      ),
    mission: () => idOf("SELECT m.id FROM missions m JOIN u ON u.id = m.bu_id WHERE m.state = 'REA'"),
    hubspotWritten: () =>
      idOf(
        "SELECT l.id::text FROM hubspot_ledger l JOIN u ON u.id = l.bu_id WHERE l.direction = 'in' ORDER BY l.undone_at IS NOT NULL, l.id",
      ),
    hubspotQuestion: () =>
      idOf('SELECT q.id FROM hubspot_questions q JOIN u ON u.company_id = q.company_id WHERE q.answer IS NULL'),
    incident: () =>
      idOf('SELECT i.id FROM incidents i JOIN u ON u.id = i.bu_id WHERE i.closed_at IS NULL AND i.repair IS NULL'),
    task: (node, state) =>
      first(
        `SELECT t.id, t.case_id AS "caseId" FROM tasks t JOIN u ON u.id = t.bu_id JOIN cases c ON c.id = t.case_id
       WHERE t.node = ? AND t.state = ? AND c.kind IN ('acceptance', 'missionSetup', 'lossArchival', 'proposalApproval') ORDER BY t.opened_at, t.id`,
        node,
        state,
      ),
    kyc: () =>
      idOf(
        "SELECT c.id FROM cases c JOIN u ON u.id = c.bu_id JOIN tasks t ON t.case_id = c.id WHERE t.node = 'kyc' AND t.state IN ('open', 'claimed') ORDER BY t.opened_at, t.id",
      ),
    announcement: async (requestId) => announcementOf(owner, requestId),
    view: () =>
      idOf(
        'SELECT v.id FROM saved_views v JOIN users x ON x.id = v.user_id JOIN u ON u.company_id = v.company_id WHERE v.region_id = u.region_id',
      ),
    boardView: () =>
      idOf(
        'SELECT v.id FROM opportunity_views v JOIN users x ON x.id = v.user_id JOIN u ON u.company_id = v.company_id WHERE v.bu_id = u.id',
      ),
    bulk: () =>
      idOf(
        'SELECT b.id FROM bulks b JOIN bulk_rows r ON r.bulk_id = b.id JOIN tasks t ON t.id = r.task_id JOIN u ON u.id = t.bu_id WHERE b.finished_at IS NOT NULL AND b.undoes IS NULL AND NOT EXISTS (SELECT FROM bulks x WHERE x.undoes = b.id) ORDER BY b.asked_at',
      ),
    notification: (firstName) =>
      idOf(
        'SELECT n.id FROM notifications n JOIN u ON u.id = n.bu_id JOIN users x ON x.id = n.user_id WHERE x.first_name = ? ORDER BY n.at DESC, n.id',
        firstName,
      ),
    mailLink: async () =>
      tokenOf(
        linkSecret,
        (await first<{ key: string }>('SELECT l.effect_key AS key FROM mail_links l JOIN u ON u.id = l.bu_id')).key,
      ),
    absence: () =>
      idOf(
        'SELECT a.id FROM absences a JOIN u ON u.company_id = a.company_id WHERE a.cancelled_at IS NULL ORDER BY a.starts_on',
      ),
    macro: () =>
      idOf(
        'SELECT m.id FROM macros m JOIN u ON u.company_id = m.company_id WHERE m.region_id = u.region_id ORDER BY m.created_at',
      ),
    unit: () => first('SELECT id, region_id AS "regionId" FROM u'),
    hub: () => idOf('SELECT hub_id AS id FROM u'),
    personCode: async (firstName) =>
      (await first<{ code: string }>('SELECT code FROM users WHERE first_name = ?', firstName)).code,
    person: (firstName) => idOf('SELECT id FROM users WHERE first_name = ?', firstName),
    offer: () =>
      first(
        'SELECT f.practice_id AS "practiceId", o.family_id AS "offerFamilyId", o.id AS "offerId", p.product_id AS "productId" FROM offers o JOIN offer_families f ON f.id = o.family_id JOIN offer_products p ON p.offer_id = o.id JOIN u ON u.company_id = o.company_id WHERE o.accounting',
      ),
    code: async (list) =>
      (
        await first<{ code: string }>(
          'SELECT v.code FROM list_values v JOIN u ON u.company_id = v.company_id WHERE v.list = ? AND v.retired_at IS NULL ORDER BY v.position',
          list,
        )
      ).code,
    list: (list) =>
      first(
        `SELECT sum(v.version)::text AS version, array_agg(v.id ORDER BY v.position, v.label) FILTER (WHERE v.retired_at IS NULL) AS "valueIds", (array_agg(v.id ORDER BY v.position DESC, v.label DESC))[1] AS last FROM list_values v JOIN u ON u.company_id = v.company_id WHERE v.list = ?`,
        list,
      ),
    letterheadVersion: async () =>
      (
        await first<{ version: number }>(
          'SELECT coalesce(h.version, 0) AS version FROM u LEFT JOIN unit_letterheads h ON h.bu_id = u.id',
        )
      ).version,
    resourcesVersion: async () =>
      (await first<{ version: number }>('SELECT r.version FROM firm_resources r JOIN u ON u.company_id = r.company_id'))
        .version,
  };
}
