/** A small copy of the demo in which two business units have the same things, one of each state that a route may ask for. */
import { createHash } from 'node:crypto';
import { openPool } from '../../../db/pool';
import type { Transaction } from '../../../db/wall';
import { createFileStore } from '../../../integrations/document-store/fileStore';
import { loadAccounts } from '../../../tools/demo/accounts/accounts';
import type { DemoAccount } from '../../../tools/demo/accounts/cast';
import { castOf } from '../../../tools/demo/cast';
import { finish } from '../../../tools/demo/finish';
import { loadPeople, loadReference } from '../../../tools/demo/load';
import { dayAfter } from '../../../tools/demo/moments';
import type { DemoPerson } from '../../../tools/demo/people/people';
import { createPlay, type Play } from '../../../tools/demo/play/play';
import {
  approved,
  identified,
  inAcceptance,
  inArchival,
  inSetup,
  lostEarly,
  proposed,
  qualified,
  sent,
  signed,
  submitted,
  won,
} from '../../../tools/demo/stories/arcs';
import { planInteractions } from '../../../tools/demo/stories/interactions';
import { tellLawFirm } from '../../../tools/demo/stories/law-firm';
import type { Story } from '../../../tools/demo/stories/story';
import { testDocumentKeys } from '../../support/payloadKeys';

/** Neighbours: the same company, region and hub; nothing but the wall of business units stands between them. */
const UNITS = ['P11', 'P12'] as const;

/** Fills an empty database. Nothing is dated today, so that the hour of the run changes nothing. */
export async function tellWorld(ownerUrl: string, documentsDir: string): Promise<void> {
  const owner = openPool({ url: ownerUrl, name: 'world', max: 1 });
  try {
    await owner.transaction(async (trx) => {
      const now = new Date();
      const reference = await loadReference(trx, now);
      const people = await loadPeople(trx, reference);
      const cast = castOf(reference.organisation, people, now);
      const accounts = await loadAccounts(trx, cast);
      const play = createPlay({
        trx,
        now,
        chance: cast.chance,
        reference,
        people,
        documents: createFileStore({ directory: documentsDir, keys: testDocumentKeys }),
      });
      for (const unit of UNITS) planUnit(play, accounts, unit);
      await play.agenda.play();
      await tellLawFirm(play, accounts);
      await planInteractions(play);
      await keepInteractionsOfOneUnit(trx);
      await finish(trx);
      await leaveIncidents(trx);
      await openCalendars(trx);
      await leaveLinks(trx);
      await leaveTimeImports(trx);
      await leaveImports(trx);
      await leaveDoubles(trx);
      await leaveRegisterDifferences(trx);
      await leaveGroups(trx);
      await leaveAddedTasks(trx);
      await leaveNoteFiles(trx);
      await leaveAttachments(trx);
      await leaveHubspotQuestions(trx);
      await leaveHubspotValues(trx);
    });
  } finally {
    await owner.destroy();
  }
}

/** In each unit, a file of time that brought nothing. */
async function leaveTimeImports(trx: Transaction): Promise<void> {
  await trx.raw(
    "INSERT INTO time_imports (id, company_id, bu_id, file_name, created, imported_by, imported_at) SELECT gen_random_uuid(), b.company_id, b.id, 'temps.csv', 0, (SELECT u.id FROM users u WHERE u.company_id = b.company_id ORDER BY u.code LIMIT 1), now() - interval '3 days' FROM business_units b",
  );
}

/** In each unit, a file of accounts that was looked at and not yet run. */
async function leaveImports(trx: Transaction): Promise<void> {
  await trx.raw(
    `WITH staged AS (INSERT INTO imports (id, company_id, bu_id, kind, file_name, headings, imported_by, imported_at)
       SELECT gen_random_uuid(), b.company_id, b.id, 'accounts', 'comptes.csv', '["Raison sociale", "Ville"]', (SELECT u.id FROM users u WHERE u.company_id = b.company_id ORDER BY u.code LIMIT 1), now() - interval '3 days' FROM business_units b RETURNING *)
     INSERT INTO import_rows (import_id, line, company_id, bu_id, cells) SELECT id, 2, company_id, bu_id, jsonb_build_array('Société ' || left(id::text, 8), 'Paris') FROM staged`,
  );
}

/** On each request in its review, a task that its agent added for themselves. */
async function leaveAddedTasks(trx: Transaction): Promise<void> {
  await trx.raw(`
    INSERT INTO tasks (id, company_id, bu_id, case_id, node, round, state, candidate_kind, candidate_user_id, assignee_id, claimed_at, opened_at, title, details, added_by)
    SELECT gen_random_uuid(), t.company_id, t.bu_id, t.case_id, 'adHoc', 1, 'claimed', 'person', t.assignee_id, t.assignee_id, now() - interval '2 days', now() - interval '2 days', 'Appeler le greffe', 'Il manque une page', t.assignee_id
    FROM tasks t WHERE t.node = 'review' AND t.state = 'claimed'`);
}

/** On each request in its review, a file of a note; nobody asks for its content. */
async function leaveNoteFiles(trx: Transaction): Promise<void> {
  await trx.raw(`
    INSERT INTO note_files (id, company_id, bu_id, case_id, name, media_type, size_bytes, sha256, store_id, key_id, wrapped_key, uploaded_by, uploaded_at)
    SELECT x.id, x.company_id, x.bu_id, x.case_id, 'greffe.pdf', 'application/pdf', 1, repeat('0', 64), x.id::text, 'none', 'none', x.assignee_id, now() - interval '2 days'
    FROM (SELECT gen_random_uuid() AS id, t.company_id, t.bu_id, t.case_id, t.assignee_id FROM tasks t WHERE t.node = 'review' AND t.state = 'claimed') x`);
}

/** In each unit, a group of two accounts, as a request made it. */
async function leaveGroups(trx: Transaction): Promise<void> {
  await trx.raw(`
    WITH made AS (INSERT INTO client_groups (id, company_id, bu_id, code, label, name, kind, request_id, created_at)
      SELECT DISTINCT ON (r.bu_id) gen_random_uuid(), r.company_id, r.bu_id, 'ZZ' || lpad((dense_rank() OVER (ORDER BY r.bu_id))::text, 2, '0'), left('Groupe ' || b.code, 14), 'Groupe ' || b.code, 'capital', r.id, now() - interval '3 days'
      FROM requests r JOIN business_units b ON b.id = r.bu_id ORDER BY r.bu_id, r.id RETURNING *)
    INSERT INTO client_group_members (company_id, bu_id, group_id, account_id, position)
    SELECT m.company_id, m.bu_id, m.id, a.id, 'secondary' FROM made m, LATERAL (SELECT id FROM accounts WHERE bu_id = m.bu_id AND legal_name <> 'DOUBLON' AND cardinality(bu_ids) = 1 ORDER BY number LIMIT 2) a`);
}

/** In each unit, two people of doubles who are also contacts of another account. */
async function leaveAttachments(trx: Transaction): Promise<void> {
  await trx.raw(`
    INSERT INTO contact_attachments (company_id, bu_id, account_id, contact_id, title, attached_at, attached_by, updated_at)
    SELECT b.company_id, b.id, a.id, c.id, 'Administratrice', now() - interval '3 days', (SELECT u.id FROM users u WHERE u.company_id = b.company_id ORDER BY u.code LIMIT 1), now() - interval '3 days'
    FROM business_units b, LATERAL (SELECT id FROM accounts WHERE bu_id = b.id AND legal_name <> 'DOUBLON' AND cardinality(bu_ids) = 1 ORDER BY number DESC LIMIT 1) a,
      LATERAL (SELECT c.id FROM contacts c WHERE c.bu_id = b.id AND c.last_name LIKE 'Ardoisier%' ORDER BY c.last_name LIMIT 2) c`);
}

/** In each company, somebody whom HubSpot was asked to forget. */
async function leaveHubspotQuestions(trx: Transaction): Promise<void> {
  await trx.raw(
    "INSERT INTO hubspot_questions (company_id, kind, object, hubspot_id, name, asked_at) SELECT id, 'privacy', 'contact', '1', '', now() - interval '3 days' FROM companies",
  );
}

/** In each unit, the source of an account, which HubSpot wrote: of the last one, which no other operation changes. */
async function leaveHubspotValues(trx: Transaction): Promise<void> {
  await trx.raw(
    `WITH known AS (INSERT INTO hubspot_links (record_id, company_id, bu_id, object, name, hubspot_id)
       SELECT a.id, b.company_id, b.id, 'company', a.trade_name, '2' FROM business_units b,
         LATERAL (SELECT * FROM accounts WHERE bu_id = b.id AND legal_structure <> 'natural_person' AND left_on IS NULL AND siren IS NOT NULL ORDER BY number DESC LIMIT 1) a RETURNING *)
     INSERT INTO hubspot_ledger (company_id, bu_id, at, direction, object, record_id, name, hubspot_id, changes, cause)
     SELECT k.company_id, k.bu_id, now() - interval '3 days', 'in', k.object, k.record_id, k.name, k.hubspot_id,
       jsonb_build_array(jsonb_build_object('property', 'jalon_source', 'from', 'Salon', 'to', coalesce(a.source, ''))), 'changed'
     FROM known k JOIN accounts a ON a.id = k.record_id`,
  );
}

/** In each unit, a client that was recorded three times, and one whose second account was merged. */
async function leaveDoubles(trx: Transaction): Promise<void> {
  await trx.raw(`
    WITH three AS (INSERT INTO accounts (company_id, bu_id, bu_ids, number, legal_name, trade_name, comparison_name, legal_structure, legal_form, created_at)
      SELECT b.company_id, b.id, ARRAY[b.id], '9019' || lpad((row_number() OVER (ORDER BY b.code, n))::text, 6, '0'), 'DOUBLON', 'Doublon ' || b.code, 'doublon', 'legal_person', 'en_cours_immatriculation', now() - interval '3 days'
      FROM business_units b, generate_series(1, 3) n RETURNING *)
    INSERT INTO contacts (company_id, bu_id, account_id, civility, first_name, last_name) SELECT company_id, bu_id, id, (SELECT v.code FROM list_values v WHERE v.company_id = three.company_id AND v.list = 'civility' ORDER BY v.position LIMIT 1), 'Paule', 'Ardoisier ' || number FROM three`);
  await trx.raw(`
    INSERT INTO account_merges (id, company_id, bu_id, kept_id, gone_id, gone_number, gone_name, gone_text, gone, before, after, moved, contacts, merged_by, merged_at)
    SELECT gen_random_uuid(), a.company_id, a.bu_id, a.id, g.id, g.number, a.trade_name, 'doublon', to_jsonb(a) - 'search_text' - 'trade_key' || jsonb_build_object('id', g.id, 'number', g.number), s.standing, s.standing,
      '{"cases": [], "opportunities": [], "requests": [], "missions": [], "proposals": [], "acceptances": [], "sepa_mandates": [], "client_services": [], "documents": [], "interactions": [], "contacts": [], "sites": [], "client_group_members": [], "headOffices": []}',
      '{"absorbed": [], "vaultLost": null}', (SELECT u.id FROM users u WHERE u.company_id = a.company_id ORDER BY u.code LIMIT 1), now() - interval '2 days'
    FROM (SELECT DISTINCT ON (bu_id) * FROM accounts WHERE legal_name = 'DOUBLON' ORDER BY bu_id, id) a, LATERAL (SELECT gen_random_uuid() AS id, '9018' || right(a.number, 6) AS number) g,
      LATERAL (SELECT jsonb_build_object('siren', a.siren, 'buIds', a.bu_ids, 'fields', '{}'::jsonb) AS standing) s`);
}

/** Of each account, a name that the register says otherwise. */
async function leaveRegisterDifferences(trx: Transaction): Promise<void> {
  await trx.raw(
    `INSERT INTO register_differences (company_id, bu_id, account_id, what, said, found_at) SELECT company_id, bu_id, id, 'name', '{"legalName": "RENOMMEE PAR LE REGISTRE"}', now() - interval '1 day' FROM accounts WHERE siren IS NOT NULL`,
  );
}

/** In each unit, processes that could not go on by themselves. */
async function leaveIncidents(trx: Transaction): Promise<void> {
  await trx.raw(
    "INSERT INTO incidents (company_id, bu_id, case_id, node, round, code) SELECT company_id, bu_id, id, 'review', 1, 'step_failing' FROM cases WHERE kind = 'acceptance' AND closed_at IS NULL",
  );
}

/** Those of an account that several units work with are rightly read by all of them: what is tested here is of one. */
async function keepInteractionsOfOneUnit(trx: Transaction): Promise<void> {
  const shared = trx('accounts').whereRaw('cardinality(bu_ids) > 1').select('id');
  await trx('interaction_contacts').whereIn('account_id', shared).delete();
  await trx('interaction_documents').whereIn('account_id', shared).delete();
  await trx('interactions').whereIn('account_id', shared).delete();
}

/** What the calendar of the person with this first name can be read with. */
export const calendarSecretOf = (firstName: string) => createHash('sha256').update(firstName).digest('base64url');

async function openCalendars(trx: Transaction): Promise<void> {
  for (const { id, company_id, first_name } of await trx('users').select<
    { id: string; company_id: string; first_name: string }[]
  >('id', 'company_id', 'first_name')) {
    const digest = createHash('sha256').update(calendarSecretOf(first_name)).digest('hex');
    await trx('calendar_feeds')
      .insert({ user_id: id, company_id, secret_sha256: digest, since: new Date() })
      .onConflict()
      .ignore();
  }
}

/** In each unit, two requests that are linked. */
async function leaveLinks(trx: Transaction): Promise<void> {
  await trx.raw(`INSERT INTO request_links (id, company_id, bu_id, from_id, to_id, kind, created_by, created_at)
    SELECT gen_random_uuid(), r.company_id, r.bu_id, r.id, s.id, 'relates_to', r.requester_id, now()
    FROM requests r JOIN requests s ON s.bu_id = r.bu_id AND s.template = r.template AND s.status = 'returned' WHERE r.template = 'acceptance' AND r.status = 'submitted'`);
}

function planUnit(play: Play, accounts: readonly DemoAccount[], unit: string): void {
  const own = accounts.filter(({ bu, legalStructure }) => bu.code === unit && legalStructure === 'legal_person');
  // Those that a proposal is made for get accepted on the way; the others must not be, to be asked for.
  const [client, ...others] = own;
  let turn = 0;
  const early = () => storyOf(play, unit, one(others[(turn += 1) % others.length]));
  const late = (more: Partial<Story> = {}) => ({ ...storyOf(play, unit, one(client)), ...more });

  identified(play, early(), 3);
  qualified(play, early(), 3);
  for (const ending of ['draft', 'waiting', 'claimed', 'returned', 'kyc'] as const)
    inAcceptance(play, early(), { day: 4, ending });
  proposed(play, late(), 3);
  submitted(play, late({ hundredths: 12_000 }), 3);
  approved(play, late(), 3);
  sent(play, late(), 3);
  signed(play, late(), 3);
  for (const ending of ['draft', 'waiting', 'configuring'] as const) inSetup(play, late(), { day: 4, ending });
  inArchival(play, late(), { day: 4, ending: 'waiting' });
  // Resolved for less than the five working days after which its set-up closes, whatever the hour.
  won(play, late(), 3);
  lostEarly(play, early(), {
    day: 5,
    reason: 'PRIX',
    comment: 'Budget arrêté à la moitié de notre estimation.',
    qualifiedFirst: true,
  });
}

function storyOf({ people, reference, now }: Play, unit: string, account: DemoAccount): Story {
  const partner = one(people.partners.find(({ bu }) => bu.code === unit));
  return {
    account,
    partner,
    manager: one(people.managers.find(({ bu }) => bu.code === unit)),
    requester: partner,
    agent: one(
      people.businessSupport.find(
        ({ bu, roles }) => bu.regionId === partner.bu.regionId && roles.includes('business_support'),
      ),
    ),
    offer: one(reference.offers.get('EC_CPTA')),
    amountCents: 350_000,
    expectedSignatureOn: dayAfter(now, 30),
    sourceType: 'RESEAU_PRO_PERSO',
    hundredths: 2400,
    discountBasisPoints: 0,
    id: '',
  };
}

function one<T extends DemoPerson | DemoAccount | Story['offer']>(found: T | undefined): T {
  if (found === undefined) throw new Error('the demo no longer has whom or what the walls are tested with');
  return found;
}
