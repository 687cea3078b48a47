/** The proposal: fitted, submitted, approved by rule or by a person, sent, signed. */
import { deposit } from '../documents/deposit';
import { later } from '../moments';
import type { Play } from '../play/play';
import { fit, openApprovalOf, proposalOf, send, sign, submit } from '../play/proposals';
import { complete } from '../play/tasks';
import { todayInParis } from '../../../domain/dates/zone';
import type { DemoPerson } from '../people/people';
import type { Story } from './story';

export async function fitProposal(play: Play, story: Story, at: Date): Promise<void> {
  await fit(
    play,
    story.id,
    story.partner,
    { hundredths: story.hundredths, discountBasisPoints: story.discountBasisPoints },
    at,
  );
}

export async function submitProposal(play: Play, story: Story, at: Date): Promise<void> {
  await submit(play, story.id, story.partner, at);
}

/** The approver says yes, or why not; nothing happens when the rule approved it already. */
export async function decideApproval(
  play: Play,
  story: Story,
  at: Date,
  outcome: 'approved' | 'refused' = 'approved',
): Promise<void> {
  const approval = await openApprovalOf(play, story.id);
  if (!approval) return;
  const completion =
    outcome === 'approved'
      ? { outcome }
      : {
          outcome,
          reasonCodes: ['price_too_low'],
          comment: 'La remise n’est pas justifiée par le volume : merci de la revoir.',
        };
  await complete(play, approval.id, approverOf(play, approval.approverId), completion, at);
}

function approverOf({ people }: Play, id: string): DemoPerson {
  const found = [...people.byCode.values()].find((person) => person.id === id);
  if (!found) throw new Error(`approver ${id} is not among the people`);
  return found;
}

export async function sendLetter(play: Play, story: Story, at: Date): Promise<void> {
  await send(play, story.id, story.partner, at);
}

/** The signed letter comes back: deposited with its date, signatory and fee, which equals the proposal to the cent (D13). */
export async function signLetter(play: Play, story: Story, at: Date): Promise<void> {
  const { netCents } = await proposalOf(play, story.id);
  const signatory = story.account.contacts[0]?.name ?? story.account.name;
  const signedOn = todayInParis(at);
  const letter = await deposit(
    play,
    story.account,
    story.manager,
    { kind: 'engagement_letter', signedOn, signatory, feeCents: netCents },
    at,
    [`Honoraires : ${(netCents / 100).toFixed(2).replace('.', ',')} € HT`, `Signée le ${signedOn} par ${signatory}`],
  );
  await sign(play, story.id, story.manager, letter, later(at, 4));
}
