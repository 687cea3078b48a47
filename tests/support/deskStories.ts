/** The stories of the templates on the desk's own process, from a mission that was set up and partly billed. */
import { isSiretValid } from '../../domain/identity/siren';
import type { ApiClient } from './apiClient';
import { eventually } from './eventually';
import { refusalCode, returnedBy, returnedOnce, type Players } from './processStories';
import {
  answerLine,
  daysFromNow,
  decide,
  expectStatus,
  submit,
  taskAt,
  type OpportunityBody,
  type RequestBody,
} from './story';

export interface Mission {
  id: string;
  accountId: string;
}

export type Origin = { missionId: string } | { accountId: string } | { opportunityId: string };

/** The mission of a won opportunity; its first instalments are billed by now. */
export async function billedMission({ bench, claire }: Players, opportunity: OpportunityBody): Promise<Mission> {
  const { mission, account } = expectStatus(await claire.get<OpportunityBody>(`/opportunities/${opportunity.id}`), 200);
  if (!mission) throw new Error('the opportunity has no mission');
  const first = await bench
    .owner('billing_schedule_lines as l')
    .join('billing_schedules as s', 's.id', 'l.schedule_id')
    .where('s.mission_id', mission.id)
    .min<{ on: string }[]>('l.due_on as on');
  await bench.owner.raw(
    'UPDATE billing_schedule_lines SET due_on = due_on - 60 WHERE schedule_id = (SELECT id FROM billing_schedules WHERE mission_id = ?) AND due_on < ?::date + 90',
    [mission.id, first[0]?.on ?? ''],
  );
  return { id: mission.id, accountId: account.id };
}

/** A draft with its fields and every line answered. */
export async function draftFrom(
  consultant: ApiClient,
  template: string,
  origin: Origin,
  accountId: string,
  fields: Record<string, string> = {},
): Promise<RequestBody> {
  const draft = expectStatus(await consultant.post<RequestBody>('/requests', { body: { template, ...origin } }), 201);
  const filled = expectStatus(
    await consultant.patch<RequestBody>(`/requests/${draft.id}`, { ifMatch: `"${draft.version}"`, body: { fields } }),
    200,
  );
  for (const item of filled.checklist) await answerLine(consultant, accountId, draft.id, item);
  return expectStatus(await consultant.get<RequestBody>(`/requests/${draft.id}`), 200);
}

/** Sent from a complete draft. @returns its id */
export async function sent(
  consultant: ApiClient,
  ...of: Parameters<typeof draftFrom> extends [unknown, ...infer Rest] ? Rest : never
): Promise<string> {
  const { id } = await draftFrom(consultant, ...of);
  await submit(consultant, id);
  return id;
}

export async function requestWhere(somebody: ApiClient, id: string, status: string): Promise<RequestBody> {
  return eventually(`${id} ${status}`, async () => {
    const request = expectStatus(await somebody.get<RequestBody>(`/requests/${id}`), 200);
    return request.status === status ? request : null;
  });
}

export const credit = (amount: string) => ({
  invoiceReference: 'FAC26000123',
  amount,
  reason: 'wrong_amount',
  explanation: 'Heures facturées deux fois.',
});
const rhythm = () => ({
  rhythm: 'quarterly',
  firstBillingOn: daysFromNow(45),
  explanation: 'Le client préfère un rythme trimestriel.',
});
const mandate = () => ({
  iban: 'FR14 2004 1010 0505 0001 3M02 606',
  signedOn: daysFromNow(0),
  scheme: 'core',
  sequence: 'recurrent',
  holder: 'Société des essais',
});

/** Credited; refused by a person; and one that the facts overtake between the review and its step. */
export async function creditNotes(cast: Players, { id: missionId, accountId }: Mission): Promise<void> {
  const { claire, lea } = cast;
  const origin = { missionId };
  const refused = await sent(claire, 'creditNote', origin, accountId, credit('1.00'));
  await decide(lea, refused, 'review', { outcome: 'refused', reasonCodes: [await refusalCode(cast)] });
  const credited = await sent(claire, 'creditNote', origin, accountId, credit('1.00'));
  await decide(lea, credited, 'review', { outcome: 'passed' });
  await requestWhere(claire, credited, 'resolved');
}

/** Sent back by whoever asked, before it closes by itself; Business Support takes it up again (D19). */
async function reopenedOnce({ claire, lea }: Players, id: string): Promise<void> {
  await requestWhere(claire, id, 'resolved');
  expectStatus(
    await claire.post(`/requests/${id}/reopen`, { body: { reason: 'Ce n’est pas la bonne personne.' } }),
    200,
  );
  await decide(lea, id, 'rework', { outcome: 'done', comment: 'Corrigé.' });
  await requestWhere(claire, id, 'resolved');
}

export async function otherTemplates(cast: Players, { id: missionId, accountId }: Mission): Promise<void> {
  const { claire, lea } = cast;
  const billing = await sent(claire, 'billingChange', { missionId }, accountId, rhythm());
  await decide(lea, billing, 'review', { outcome: 'passed' });
  const sepa = await sent(claire, 'sepaMandate', { accountId }, accountId, mandate());
  await returnedOnce(cast, accountId, sepa, 'review');
  await decide(lea, sepa, 'review', { outcome: 'passed' });
  const question = { question: 'Quel est le bon interlocuteur pour la relance ?' };
  const handled = await sent(claire, 'otherRequest', { missionId }, accountId, question);
  await decide(lea, handled, 'review', { outcome: 'passed' });
  await decide(lea, handled, 'handle', { outcome: 'done', comment: 'Le service recouvrement.' });
  await reopenedOnce(cast, handled);
  const declined = await sent(claire, 'otherRequest', { missionId }, accountId, question);
  await decide(lea, declined, 'review', { outcome: 'passed' });
  await decide(lea, declined, 'handle', { outcome: 'refused', reasonCodes: [await refusalCode(cast)] });
  const silent = await sent(claire, 'otherRequest', { missionId }, accountId, question);
  await returnedBy(lea, silent, 'review');
  for (const id of [billing, sepa, handled]) await requestWhere(claire, id, 'resolved');
}

const onboardingFields = () => ({
  administratorName: 'Camille Essai',
  administratorEmail: 'camille@exemple.example',
  vault: 'no',
  invoicePdf: 'yes',
});
export const renewal = () => ({
  action: 'renewal',
  renewedUntil: daysFromNow(2000),
  amount: '900.01',
  rhythm: 'quarterly',
  firstBillingOn: daysFromNow(400),
});
export const exit = () => ({ reason: 'ceased', leftOn: daysFromNow(0), remainder: 'give_up' });

/** What is said of another establishment of a client, whose SIRET closes with its key. */
/** @param nic first four digits of its own: no two sites of one client alike */
export async function newSite(
  { claire }: Pick<Players, 'claire'>,
  accountId: string,
  nic = '0042',
): Promise<Record<string, string>> {
  const { siren } = expectStatus(await claire.get<{ siren: string }>(`/accounts/${accountId}`), 200);
  const siret = Array.from({ length: 10 }, (_, key) => `${siren}${nic}${key}`).find(isSiretValid) ?? '';
  return { siret, name: 'Magasin de Rennes', addressLine: '8 rue des Essais', postcode: '35000', city: 'Rennes' };
}

/** A client brought on board, renewed, moved to another address, and left: each once to its end, and one that is refused where it may be. */
export async function clientLife(cast: Players, { id: missionId, accountId }: Mission): Promise<void> {
  const { claire, lea } = cast;
  const refused = await sent(claire, 'onboarding', { accountId }, accountId, onboardingFields());
  await decide(lea, refused, 'review', { outcome: 'passed' });
  await decide(lea, refused, 'connect', { outcome: 'refused', reasonCodes: [await refusalCode(cast)] });
  const onboarded = await sent(claire, 'onboarding', { accountId }, accountId, onboardingFields());
  await decide(lea, onboarded, 'review', { outcome: 'passed' });
  await decide(lea, onboarded, 'connect', { outcome: 'done' });
  await requestWhere(claire, onboarded, 'resolved');
  const passed = async (template: string, origin: Origin, fields: Record<string, string>) => {
    const id = await sent(claire, template, origin, accountId, fields);
    await decide(lea, id, 'review', { outcome: 'passed' });
    await requestWhere(claire, id, 'resolved');
  };
  await passed('missionChange', { missionId }, renewal());
  await passed('clientChange', { accountId }, { addressLine: '2 rue des Essais', explanation: 'Déménagement.' });
  await passed('additionalSite', { accountId }, await newSite(cast, accountId));
  await passed(
    'clientGroup',
    { accountId },
    {
      name: 'Groupe des essais',
      kind: 'capital',
      companies: '732829320, 483373429',
      explanation: 'Holding et filiales.',
    },
  );
  await passed('clientExit', { accountId }, exit());
}

/** Two requests taken with one command that the brake holds back for a while; then the requester withdraws them. */
export async function takenTogether(
  { bench, claire, lea }: Players,
  { id: missionId, accountId }: Mission,
): Promise<void> {
  const ask = () => sent(claire, 'otherRequest', { missionId }, accountId, { question: 'Qui suit ce dossier ?' });
  const requests = [await ask(), await ask()];
  const tasks = await Promise.all(requests.map((id) => taskAt(lea, id, 'review')));
  const unread = (decisions: number) =>
    bench
      .owner('cases')
      .where({ id: requests[0] })
      .update({ last_seq: bench.owner.raw('last_seq + ?', [decisions]) });
  await unread(50);
  const { id } = expectStatus(
    await lea.post<{ id: string }>('/tasks/bulk', {
      body: { action: { type: 'claim' }, taskIds: tasks.map((task) => task.id) },
    }),
    201,
  );
  const lookedAt = async () =>
    (await bench.owner('bulks').where({ id }).first<{ at: Date }>('looked_at as at')).at.getTime();
  const first = await lookedAt();
  await eventually('a look at the bulk', async () => ((await lookedAt()) > first ? true : null));
  await unread(-50);
  await eventually('the end of the bulk', async () =>
    expectStatus(await lea.get<{ finishedAt: string | null }>(`/tasks/bulk/${id}`), 200).finishedAt === null
      ? null
      : true,
  );
  for (const request of requests)
    expectStatus(await claire.post(`/requests/${request}/cancel`, { body: { reason: 'Réglé au téléphone' } }), 200);
}
