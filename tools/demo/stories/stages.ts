/** The opportunity itself: opened, moved, lost. */
import { openOpportunity } from '../../../db/opportunities/birth';
import { withinWall } from '../../../db/wall';
import { addMonths } from '../../../domain/dates/businessDate';
import { todayInParis } from '../../../domain/dates/zone';
import { isRefusal } from '../../../domain/errors/refusal';
import { proposedName } from '../../../domain/opportunity/name';
import { command } from '../play/command';
import type { Play } from '../play/play';
import { settle } from '../play/process';
import type { Story } from './story';

/** The card appears on its partner's board, with what a first conversation tells. */
export async function open(play: Play, story: Story, at: Date): Promise<void> {
  const person = await play.personOf(story.partner);
  const { offer, amountCents, expectedSignatureOn } = story;
  const fields = {
    name: proposedName(offer.familyLabel, offer.label),
    amountCents,
    practiceId: offer.practiceId,
    offerFamilyId: offer.familyId,
    expectedSignatureOn,
    ...(play.chance.percent(60) && { offerId: offer.id }),
    ...(story.account.contacts[0] && { mainContactId: story.account.contacts[0].id }),
  };
  const opened = await withinWall(play.trx, person, (trx) =>
    openOpportunity(trx, { accountId: story.account.id, fields, person, key: play.nextKey(), now: at }),
  );
  if (isRefusal(opened)) throw new Error(`no opportunity on ${story.account.name}: ${JSON.stringify(opened)}`);
  story.id = opened.caseId;
  await settle(play, opened, at);
}

/** Requirement 333: what is sold to a prospect conquers; bookkeeping of a client is renewed, the rest is sold beside it. */
function dynamicOf({ account, offer }: Story): string {
  if (account.kind === 'prospect') return 'CONQUETE';
  return offer.accounting ? 'RENOUVELLEMENT' : 'CROSS_SELLING';
}

export async function qualify(play: Play, story: Story, at: Date): Promise<void> {
  const { offer, manager, sourceType, expectedSignatureOn } = story;
  const fields = {
    offerId: offer.id,
    sourceType,
    salesDynamic: dynamicOf(story),
    source: 'Revue de portefeuille',
    engagementManagerId: manager.id,
    expectedSignatureOn,
  };
  await command(play, story.id, story.partner, { type: 'transition', to: 'qualification', fields }, at);
}

/** Production starts a month later; an accounting year ends with the calendar year, and its production six months after (requirement 132). */
export async function propose(play: Play, story: Story, at: Date): Promise<void> {
  const productionStartOn = addMonths(todayInParis(at), 1);
  const closingOn = `${productionStartOn.slice(0, 4)}-12-31`;
  const period = story.offer.accounting
    ? { closingOn, productionEndOn: addMonths(closingOn, 6) }
    : { productionEndOn: addMonths(productionStartOn, 9) };
  const fields = { serviceType: story.offer.accounting ? 'RECURRENT' : 'PONCTUEL', productionStartOn, ...period };
  await command(play, story.id, story.partner, { type: 'transition', to: 'proposition', fields }, at);
}

export async function lose(play: Play, story: Story, lossReason: string, comment: string, at: Date): Promise<void> {
  await command(
    play,
    story.id,
    story.partner,
    { type: 'transition', to: 'lost', fields: {}, lossReason, lostOn: todayInParis(at), comment },
    at,
  );
}

export async function revive(play: Play, story: Story, reason: string, at: Date): Promise<void> {
  await command(play, story.id, story.partner, { type: 'transition', to: 'qualification', fields: {}, reason }, at);
}
