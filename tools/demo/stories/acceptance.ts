/** Acceptance of a customer: asked, judged by line, checked, decided; or left at any of those points. */
import { depositPapers } from '../documents/deposit';
import { later } from '../moments';
import { command } from '../play/command';
import type { Play } from '../play/play';
import { answerLine, draft, judge, type Fault } from '../play/requests';
import { claim, complete } from '../play/tasks';
import type { Story } from './story';

/** Where the demo leaves a request for acceptance. */
export type AcceptanceEnding =
  | 'draft'
  | 'waiting'
  | 'claimed'
  | 'returned'
  | 'resubmitted'
  | 'kyc'
  | 'decide'
  | 'granted'
  | 'withConditions'
  | 'refused'
  | 'cancelled';

const expiredKbis: Fault = {
  key: 'kbis',
  reasonCode: 'expired_document',
  comment: 'Extrait de plus de trois mois : merci d’en déposer un récent.',
};
const expiredIdentity: Fault = {
  key: 'identity',
  reasonCode: 'expired_document',
  comment: 'La pièce d’identité a expiré en juin.',
};
const unclearOwnership: Fault = {
  key: 'ownershipChart',
  reasonCode: 'ownership_unclear',
  comment: 'Les pourcentages de détention de la holding manquent.',
};

/** Asks for acceptance on this day; what Business Support does falls on the days after. */
export function accept(
  play: Play,
  story: Story,
  daysBefore: number,
  ending: AcceptanceEnding,
  minuteOfDay?: number,
): void {
  const at = play.moment(daysBefore, minuteOfDay);
  play.agenda.at(at, () => ask(play, story, daysBefore, ending, at));
}

/** Asks only when the customer is not accepted already: a granted acceptance is reused (D18). */
export function acceptUnlessDone(play: Play, story: Story, daysBefore: number): void {
  const at = play.moment(daysBefore);
  play.agenda.at(at, async () => {
    const granted = await play
      .trx('acceptances')
      .where({ account_id: story.account.id })
      .first<{ id: string } | undefined>('id');
    if (!granted) await ask(play, story, daysBefore, play.chance.percent(20) ? 'withConditions' : 'granted', at);
  });
}

async function ask(play: Play, story: Story, daysBefore: number, ending: AcceptanceEnding, at: Date): Promise<void> {
  const known = await play
    .trx('documents')
    .where({ account_id: story.account.id, kind: 'identity' })
    .first<{ id: string } | undefined>('id');
  if (!known) await depositPapers(play, story.account, story.requester, later(at, -20));
  const id = await draft(play, 'acceptance', { context: 'opportunity', id: story.id }, story.requester, at);
  if (ending === 'draft') return;
  await answerLine(
    play,
    id,
    story.requester,
    'activity',
    `${story.account.name} : activité courante, clientèle professionnelle, pas d’opération à l’étranger.`,
    later(at, 6),
  );
  await command(play, id, story.requester, { type: 'submitRequest' }, later(at, 8));
  if (ending !== 'waiting') handle(play, story, id, Math.max(0, daysBefore - 1), ending);
}

function handle(play: Play, story: Story, id: string, daysBefore: number, ending: AcceptanceEnding): void {
  const { agent, requester } = story;
  const on = (days: number, minute: number, act: (at: Date) => Promise<void>) => {
    const at = play.moment(Math.max(0, days), minute);
    play.agenda.at(at, () => act(at));
  };
  if (ending === 'cancelled') {
    on(daysBefore, 580, (at) =>
      command(play, id, requester, { type: 'cancelRequest', reason: 'Le client reporte son projet.' }, at),
    );
    return;
  }
  on(daysBefore, 590, (at) => claim(play, id, agent, at));
  if (ending === 'claimed') return;

  const returns = ending === 'returned' || ending === 'resubmitted';
  // An association has no KBIS, a natural person no holders either.
  const faults = ending === 'returned' ? [expiredKbis, expiredIdentity] : [unclearOwnership, expiredIdentity];
  on(daysBefore, 640, async (at) => {
    await judge(play, id, agent, at, ...(returns ? faults : []));
    const completion = returns
      ? { outcome: 'returned' as const, comment: 'Une pièce est à reprendre.' }
      : { outcome: 'passed' as const };
    await complete(play, id, agent, completion, later(at, 5));
  });
  if (ending === 'resubmitted')
    on(daysBefore - 1, 600, (at) =>
      complete(play, id, requester, { outcome: 'resubmitted', comment: 'Organigramme complété.' }, at),
    );
  if (returns || ending === 'kyc') return;

  on(daysBefore, 900, (at) =>
    complete(
      play,
      id,
      agent,
      { outcome: 'passed', comment: 'Pas de lien d’indépendance, bénéficiaires identifiés.' },
      at,
    ),
  );
  if (ending === 'decide') return;
  on(daysBefore - 1, 620, (at) => complete(play, id, agent, decisionOf(ending), at));
}

function decisionOf(ending: AcceptanceEnding): Parameters<typeof complete>[3] {
  if (ending === 'refused')
    return {
      outcome: 'refused',
      reasonCodes: ['conflict_of_interest'],
      comment: 'Mission incompatible avec un mandat en cours.',
    };
  if (ending === 'withConditions')
    return { outcome: 'granted', conditions: 'Mise à jour annuelle de l’organigramme de détention.' };
  return { outcome: 'granted' };
}
