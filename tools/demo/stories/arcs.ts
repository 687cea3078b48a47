/** The courses that an opportunity of the demo may take, each up to where "now" finds it. Days are business days before now. */
import { later } from '../moments';
import type { Play } from '../play/play';
import { accept, acceptUnlessDone, type AcceptanceEnding } from './acceptance';
import { decideApproval, fitProposal, sendLetter, signLetter, submitProposal } from './proposition';
import { archive, askToGoBack, setUp, type ArchivalEnding, type SetupEnding } from './setup';
import { lose, open, propose, qualify, revive } from './stages';
import type { Story } from './story';

type Act = (play: Play, story: Story, at: Date) => Promise<void>;

function on(play: Play, story: Story, day: number, act: Act): void {
  const at = play.moment(day);
  play.agenda.at(at, () => act(play, story, at));
}

/** A need that somebody has heard of. */
export function identified(play: Play, story: Story, day: number): void {
  on(play, story, day, open);
}

export function qualified(play: Play, story: Story, day: number): void {
  on(play, story, day + 4, open);
  on(play, story, day, qualify);
}

export interface AcceptanceMoment {
  day: number;
  minute?: number;
  ending: AcceptanceEnding;
}

/** Qualified, with its acceptance left where Business Support or the requester holds it. */
export function inAcceptance(play: Play, story: Story, { day, minute, ending }: AcceptanceMoment): void {
  qualified(play, story, day + 2);
  accept(play, story, day, ending, minute);
}

/** At Proposition with a draft; the customer is accepted on the way. */
export function proposed(play: Play, story: Story, day: number): void {
  qualified(play, story, day + 9);
  acceptUnlessDone(play, story, day + 7);
  on(play, story, day, propose);
  if (day > 0) on(play, story, day - 1, fitProposal);
}

/** Submitted; a person approves on the day after when the rule does not. */
export function submitted(play: Play, story: Story, day: number): void {
  proposed(play, story, day + 2);
  on(play, story, day, submitProposal);
}

export function approved(play: Play, story: Story, day: number): void {
  submitted(play, story, day + 1);
  on(play, story, day, decideApproval);
}

export function refused(play: Play, story: Story, day: number): void {
  submitted(play, story, day + 1);
  on(play, story, day, (on_, told, at) => decideApproval(on_, told, at, 'refused'));
}

export function sent(play: Play, story: Story, day: number): void {
  approved(play, story, day + 2);
  on(play, story, day, sendLetter);
}

export function signed(play: Play, story: Story, day: number): void {
  sent(play, story, day + 8);
  on(play, story, day, signLetter);
}

export interface SetupMoment {
  day: number;
  minute?: number;
  ending: SetupEnding;
}

export function inSetup(play: Play, story: Story, { day, minute, ending }: SetupMoment): void {
  signed(play, story, day + 1);
  setUp(play, story, day, ending, minute);
}

/** Won follows by itself, the day after the request (D15). */
export function won(play: Play, story: Story, day: number): void {
  inSetup(play, story, { day: day + 1, ending: 'configured' });
}

export interface EarlyLoss {
  day: number;
  reason: string;
  comment: string;
  qualifiedFirst: boolean;
}

export function lostEarly(play: Play, story: Story, { day, reason, comment, qualifiedFirst }: EarlyLoss): void {
  if (qualifiedFirst) qualified(play, story, day + 10);
  else identified(play, story, day + 10);
  on(play, story, day, (played, told, at) => lose(played, told, reason, comment, at));
}

export function revived(play: Play, story: Story, loss: EarlyLoss): void {
  lostEarly(play, story, loss);
  on(play, story, Math.max(0, loss.day - 6), (played, told, at) =>
    revive(played, told, 'Le client a obtenu son financement et relance le projet.', later(at, 1)),
  );
}

export interface ArchivalMoment {
  day: number;
  minute?: number;
  ending: ArchivalEnding;
}

export function inArchival(play: Play, story: Story, { day, minute, ending }: ArchivalMoment): void {
  sent(play, story, day + 6);
  archive(play, story, day, ending, minute);
}

/** At Proposition, and asked to go back to Qualification: nothing has moved yet. */
export function goingBack(play: Play, story: Story, day: number): void {
  proposed(play, story, day + 6);
  on(play, story, day, askToGoBack);
}
