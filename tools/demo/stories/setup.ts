/** Mission set-up, loss archival and the way back: what Business Support does with an opportunity at Proposition. */
import { todayInParis } from '../../../domain/dates/zone';
import { later } from '../moments';
import { command } from '../play/command';
import type { Play } from '../play/play';
import { draft, fill, judge } from '../play/requests';
import { claim, complete } from '../play/tasks';
import type { Story } from './story';

/** Where the demo leaves a mission set-up. */
export type SetupEnding = 'draft' | 'waiting' | 'checking' | 'returned' | 'configuring' | 'configured';

const faultyLetter = {
  key: 'engagementLetter',
  reasonCode: 'unsigned_document',
  comment: 'La dernière page n’est pas signée par le client.',
};

export function setUp(play: Play, story: Story, daysBefore: number, ending: SetupEnding, minuteOfDay?: number): void {
  const at = play.moment(daysBefore, minuteOfDay);
  play.agenda.at(at, async () => {
    const id = await draft(play, 'missionSetup', { context: 'opportunity', id: story.id }, story.requester, at);
    if (ending === 'draft') return;
    await fill(
      play,
      id,
      story.requester,
      {
        paymentMethod: play.chance.pick(['transfer', 'cheque', 'on_sight']),
        billingConditions: 'Facturation selon la lettre de mission, règlement à trente jours.',
      },
      later(at, 3),
    );
    await command(play, id, story.requester, { type: 'submitRequest' }, later(at, 5));
    if (ending !== 'waiting') check(play, story, id, Math.max(0, daysBefore - 1), ending);
  });
}

function check(play: Play, { agent, manager }: Story, id: string, daysBefore: number, ending: SetupEnding): void {
  const first = play.moment(daysBefore, 570);
  play.agenda.at(first, () => claim(play, id, agent, first));
  if (ending === 'checking') return;
  const second = play.moment(daysBefore, 680);
  play.agenda.at(second, async () => {
    await judge(play, id, agent, second, ...(ending === 'returned' ? [faultyLetter] : []));
    await complete(
      play,
      id,
      agent,
      ending === 'returned' ? { outcome: 'returned', comment: 'Lettre à reprendre.' } : { outcome: 'passed' },
      later(second, 5),
    );
  });
  if (ending !== 'configured') return;
  const third = play.moment(daysBefore, 930);
  const billingMode = play.chance.percent(50) ? 'monthly' : 'single';
  play.agenda.at(third, () =>
    complete(
      play,
      id,
      agent,
      {
        outcome: 'configured',
        deliveryLeadId: manager.id,
        billingMode,
        firstBillingOn: todayInParis(later(third, 14 * 24 * 60)),
      },
      third,
    ),
  );
}

/** Where the demo leaves the archival of a lost opportunity. */
export type ArchivalEnding = 'draft' | 'waiting' | 'refused' | 'archived';

export function archive(
  play: Play,
  story: Story,
  daysBefore: number,
  ending: ArchivalEnding,
  minuteOfDay?: number,
): void {
  const at = play.moment(daysBefore, minuteOfDay);
  play.agenda.at(at, async () => {
    const id = await draft(play, 'lossArchival', { context: 'opportunity', id: story.id }, story.partner, at);
    if (ending === 'draft') return;
    await fill(
      play,
      id,
      story.partner,
      {
        lossReason: play.chance.pick(['ANNULEE_CLIENT', 'PRIX', 'CONCURRENT']),
        lostOn: todayInParis(at),
        comment: 'Le client nous a prévenus par téléphone.',
      },
      later(at, 3),
    );
    await command(play, id, story.partner, { type: 'submitRequest' }, later(at, 5));
    if (ending === 'waiting') return;
    const answered = play.moment(Math.max(0, daysBefore - 1), 610);
    const completion =
      ending === 'archived'
        ? { outcome: 'confirmed' as const }
        : {
            outcome: 'refused' as const,
            reasonCodes: ['not_applicable'],
            comment: 'Le client a repris contact : l’opportunité continue.',
          };
    play.agenda.at(answered, () => complete(play, id, story.agent, completion, answered));
  });
}

/** The way back to Qualification, asked for and waiting for Business Support (D17). */
export async function askToGoBack(play: Play, { id: opportunityId, partner }: Story, at: Date): Promise<void> {
  const id = await draft(play, 'stageReturn', { context: 'opportunity', id: opportunityId }, partner, at);
  await fill(
    play,
    id,
    partner,
    {
      reason: 'scope_changed',
      explanation: 'Le client ajoute deux filiales au périmètre : la proposition est à reprendre depuis le besoin.',
    },
    later(at, 3),
  );
  await command(play, id, partner, { type: 'submitRequest' }, later(at, 5));
}
