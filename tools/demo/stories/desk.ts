/** Requests about missions under way and their clients: billing, mandates, questions; each left where the demo wants it. */
import { catalogueFor } from '../../../db/requests/templates';
import type { Origin } from '../../../db/requests/source';
import { withinWall } from '../../../db/wall';
import type { DocumentKind } from '../../../domain/account/documents';
import type { RequestKind } from '../../../domain/cases/kinds';
import { nthBusinessDay } from '../../../domain/calendar/businessTime';
import { officeCalendar } from '../../../domain/calendar/calendar';
import { todayInParis } from '../../../domain/dates/zone';
import { isSiretValid } from '../../../domain/identity/siren';
import type { FieldValues } from '../../../domain/templates/field';
import { deposit, depositPapers } from '../documents/deposit';
import { later } from '../moments';
import { command } from '../play/command';
import type { Play } from '../play/play';
import { addTask, comment } from '../play/added';
import { answerLine, draft, fill, judge } from '../play/requests';
import { claim, complete } from '../play/tasks';
import type { DemoPerson } from '../people/people';
import type { Story } from './story';

/** Where the demo leaves a request of the desk. */
export type DeskEnding = 'draft' | 'waiting' | 'claimed' | 'returned' | 'refused' | 'done';

export interface DeskMoment {
  template: RequestKind;
  ending: DeskEnding;
  /** Business days before now. */
  day: number;
  minute?: number;
}

const DAY = 24 * 60;

interface Told {
  fields: (at: Date, story: Story) => FieldValues;
  /** What Business Support found wrong, where it is sent back. */
  fault: { key: string; reasonCode: string; comment: string };
}

const details = (comment: string) => ({ key: 'details', reasonCode: 'inconsistent_information', comment });

/** Of an establishment that the company has besides its seat: its last digit is the key. */
const siretUnder = (siren: string): string =>
  Array.from({ length: 10 }, (_, key) => `${siren}0019${key}`).find(isSiretValid) ?? '';

const told: Readonly<Partial<Record<RequestKind, Told>>> = {
  creditNote: {
    fields: () => ({
      invoiceReference: 'FAC26001482',
      amount: '120.00',
      reason: 'billed_twice',
      explanation: 'Deux heures de déplacement facturées deux fois en octobre.',
    }),
    fault: details('La facture citée n’est pas de cette mission : indiquez la bonne.'),
  },
  billingChange: {
    fields: (at) => ({
      rhythm: 'quarterly',
      firstBillingOn: todayInParis(later(at, 30 * 24 * 60)),
      explanation: 'Le client regroupe ses règlements par trimestre.',
    }),
    fault: details('Le client a-t-il écrit ? Joignez son accord à la fiche.'),
  },
  sepaMandate: {
    fields: (at) => ({ iban: 'FR7630006000011234567890189', signedOn: todayInParis(at) }),
    fault: { key: 'sepaMandate', reasonCode: 'unsigned_document', comment: 'Le mandat n’est pas daté.' },
  },
  onboarding: {
    fields: () => ({
      administratorName: 'Solène Marvaux',
      administratorEmail: 'solene.marvaux@exemple.example',
      vault: 'no',
      invoicePdf: 'yes',
    }),
    fault: { key: 'kbis', reasonCode: 'expired_document', comment: 'Cet extrait a plus de trois mois.' },
  },
  missionChange: {
    fields: (at) => ({
      action: 'renewal',
      renewedUntil: todayInParis(later(at, 900 * DAY)),
      amount: '2400.00',
      rhythm: 'quarterly',
      firstBillingOn: todayInParis(later(at, 400 * DAY)),
    }),
    fault: {
      key: 'amendment',
      reasonCode: 'unsigned_document',
      comment: 'La lettre de renouvellement n’est pas signée.',
    },
  },
  clientChange: {
    fields: () => ({ addressLine: '14 quai des Mariniers', explanation: 'Le client a déménagé le mois dernier.' }),
    fault: details('Précisez le code postal.'),
  },
  additionalSite: {
    fields: (_, { account }) => ({
      siret: siretUnder(account.siren ?? ''),
      name: 'Atelier de production',
      addressLine: '3 allée des Tisserands',
      postcode: '69008',
      city: 'Lyon',
    }),
    fault: details('Ce SIRET est celui du siège : indiquez celui de l’atelier.'),
  },
  clientExit: {
    fields: (at) => ({ reason: 'ceased', leftOn: todayInParis(at), remainder: 'give_up' }),
    fault: details('Joignez la radiation.'),
  },
  clientGroup: {
    fields: () => ({
      kind: 'capital',
      companies: '483373429',
      explanation: 'La holding vient de prendre le contrôle de cette société.',
    }),
    fault: details('Ce SIREN est celui d’une autre société.'),
  },
  otherRequest: {
    fields: () => ({
      question: 'Le client change d’adresse de facturation en janvier : qui prévenir côté recouvrement ?',
    }),
    fault: details('Précisez la nouvelle adresse.'),
  },
};

/** Templates that are about the client itself. */
const ofClient: readonly RequestKind[] = [
  'sepaMandate',
  'onboarding',
  'clientChange',
  'clientExit',
  'clientGroup',
  'additionalSite',
];

/** Papers that the request rests on and that the client file does not hold yet. */
const papers: Readonly<Partial<Record<RequestKind, readonly DocumentKind[]>>> = {
  sepaMandate: ['bank_details', 'sepa_mandate'],
  missionChange: ['amendment'],
};

/** The template when it applies to the record at this moment, by the catalogue's own answer; else a question in words. */
async function applicable(
  play: Play,
  origin: Origin,
  wanted: RequestKind,
  story: Story,
  at: Date,
): Promise<RequestKind> {
  const person = await play.personOf(story.requester);
  const models = await withinWall(play.trx, person, (trx) => catalogueFor(trx, origin, person, at));
  return models.some((model) => model.template === wanted && model.applicable) ? wanted : 'otherRequest';
}

async function missionOf({ trx }: Play, { id }: Story): Promise<string> {
  const mission = await trx('missions').where({ opportunity_id: id }).first<{ id: string } | undefined>('id');
  if (!mission) throw new Error(`opportunity ${id} has no mission`);
  return mission.id;
}

/** Asked some time after the mission was set up; Business Support answers on the next day. */
export function askDesk(play: Play, story: Story, moment: DeskMoment): void {
  const at = play.moment(moment.day, moment.minute);
  play.agenda.at(at, async () => {
    const origin: Origin = ofClient.includes(moment.template)
      ? { context: 'account', id: story.account.id }
      : { context: 'mission', id: await missionOf(play, story) };
    const template = await applicable(play, origin, moment.template, story, at);
    const { fields, fault } = told[template] ?? { fields: () => ({}), fault: details('') };
    if (template === 'onboarding') await depositPapers(play, story.account, story.requester, later(at, -10));
    for (const kind of papers[template] ?? [])
      await deposit(play, story.account, story.requester, { kind }, later(at, -10));
    const id = await draft(play, template, origin, story.requester, at);
    await fill(play, id, story.requester, fields(at, story), later(at, 4));
    if (template === 'onboarding')
      await answerLine(play, id, story.requester, 'activity', 'Transport et logistique', later(at, 5));
    if (moment.ending === 'draft') return;
    await command(play, id, story.requester, { type: 'submitRequest' }, later(at, 6));
    if (moment.ending !== 'waiting') answer(play, story, id, template, moment, fault);
  });
}

/** What Business Support says once it has done by hand what the process does not. */
const byHand: Readonly<Partial<Record<RequestKind, string>>> = {
  otherRequest: 'Le recouvrement est prévenu.',
  onboarding: 'Invitation acceptée : connexion réalisée.',
};

/** Beside the checks of an on-boarding: what the agent does, what is done, and what the answer waits for. */
async function prepare(play: Play, id: string, agent: DemoPerson, at: Date): Promise<void> {
  const mine = await addTask(
    play,
    id,
    agent,
    {
      title: 'Appeler l’administrateur du client',
      details: 'Lui dire que l’invitation part de portail@ et qu’elle expire après sept jours.',
      to: agent,
      on: nthBusinessDay(todayInParis(play.now), 2, officeCalendar('FR-ALSACE-MOSELLE')),
    },
    later(at, 3),
  );
  await comment(play, id, mine, agent, 'Absente aujourd’hui ; son assistante donne la ligne directe.', later(at, 4));
  const done = await addTask(play, id, agent, { title: 'Vérifier l’adresse de facturation', to: agent }, later(at, 5));
  await command(
    play,
    id,
    agent,
    { type: 'completeTask', taskId: done, completion: { outcome: 'done', comment: 'Identique à celle du siège.' } },
    later(at, 8),
  );
  await addTask(play, id, agent, { title: 'Obtenir le RIB signé', to: null, blocking: true }, later(at, 9));
}

function answer(
  play: Play,
  { agent }: Story,
  id: string,
  template: RequestKind,
  { ending, day }: DeskMoment,
  fault: Told['fault'],
): void {
  const at = play.moment(Math.max(0, day - 1), 600);
  play.agenda.at(at, async () => {
    await claim(play, id, agent, at);
    if (ending === 'claimed') return template === 'onboarding' ? prepare(play, id, agent, at) : undefined;
    if (ending === 'refused')
      return complete(
        play,
        id,
        agent,
        { outcome: 'refused', reasonCodes: ['not_applicable'], comment: 'Déjà traité avec la demande précédente.' },
        later(at, 9),
      );
    await judge(play, id, agent, later(at, 5), ...(ending === 'returned' ? [fault] : []));
    await complete(
      play,
      id,
      agent,
      ending === 'returned' ? { outcome: 'returned', comment: 'Une précision est nécessaire.' } : { outcome: 'passed' },
      later(at, 9),
    );
    const words = byHand[template];
    if (ending === 'done' && words) await complete(play, id, agent, { outcome: 'done', comment: words }, later(at, 40));
  });
}
