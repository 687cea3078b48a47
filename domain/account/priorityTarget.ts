/**
 * Accounts to develop first in a fiscal year (requirements 23, 212-215, D22). Whoever develops the firm, or answers for the client,
 * proposes one; the hub director and the development lead each validate it. Nothing is carried over: each year is chosen anew.
 */
import { refuse, type Refusal } from '../errors/refusal';
import { holdsOver, type Place } from '../principal/place';
import type { Person } from '../principal/principal';
import type { Role } from '../principal/roles';

export const targetStates = ['proposed', 'validated', 'refused', 'withdrawn'] as const;
export type TargetState = (typeof targetStates)[number];
/** What an account is found by: it is, or may become, a target of the year. */
export const liveTargetStates = ['proposed', 'validated'] as const satisfies readonly TargetState[];
export type LiveTargetState = (typeof liveTargetStates)[number];

export const targetActs = ['propose', 'validate', 'refuse', 'withdraw'] as const;
export type TargetAct = (typeof targetActs)[number];

/** Both have to validate (requirement 215). */
export const targetSides = ['hub', 'development'] as const;
export type TargetSide = (typeof targetSides)[number];
export const validatorOf = { hub: 'hub_director', development: 'development_lead' } as const satisfies Record<
  TargetSide,
  Role
>;

/** "Équipe cœur de développement"; whoever answers for the client proposes without a role. */
const proposers: readonly Role[] = ['development_team', ...Object.values(validatorOf)];

/** A target of the year as it stands. */
export interface TargetStanding {
  state: TargetState;
  /** Who validated, by id. */
  given: Readonly<Partial<Record<TargetSide, string>>>;
}

export interface TargetFacts {
  /** Null when the account was never proposed for the year. */
  target: TargetStanding | null;
  place: Place;
  clientLeadPartnerId: string | null;
  /** Of a client whose relation with the firm has ended. */
  hasLeft: boolean;
}

export interface TargetDecision {
  state: TargetState;
  /** The side that validates by it. */
  gives?: TargetSide;
}

const isLive = (target: TargetStanding | null): target is TargetStanding =>
  target !== null && (liveTargetStates as readonly TargetState[]).includes(target.state);

/** The sides whose validation a target waits for. */
export const sidesMissing = ({ state, given }: TargetStanding): TargetSide[] =>
  state === 'proposed' ? targetSides.filter((side) => given[side] === undefined) : [];

/** Who asked is told why it is none; what one takes back oneself needs no word. */
export const needsReason = (act: TargetAct): boolean => act === 'refuse';

/** @returns what becomes of the target, or why not */
export function decideTarget(act: TargetAct, facts: TargetFacts, person: Person): TargetDecision | Refusal {
  switch (act) {
    case 'propose':
      return propose(facts, person);
    case 'validate':
      return validate(facts, person);
    case 'refuse':
      return refuseTarget(facts, person);
    case 'withdraw':
      return withdraw(facts, person);
  }
}

export interface TargetPeople {
  actorId: string;
  proposedBy: string;
  /** Who may validate for its business unit. */
  validators: readonly string[];
}

/** Who hears of what was done: a proposal, whoever validates; what becomes of it, whoever proposed. Nobody hears of what they did themselves. */
export function whoHearsOfTarget(
  state: TargetState,
  act: TargetAct,
  { actorId, proposedBy, validators }: TargetPeople,
): string[] {
  const first = act === 'propose' ? validators : state === 'proposed' ? [] : [proposedBy];
  return [...new Set(first)].filter((id) => id !== actorId);
}

const mayPropose = ({ place, clientLeadPartnerId }: TargetFacts, person: Person) =>
  person.userId === clientLeadPartnerId || holdsOver(person, proposers, place);
const sidesOf = ({ place }: TargetFacts, person: Person) =>
  targetSides.filter((side) => holdsOver(person, [validatorOf[side]], place));

function propose(facts: TargetFacts, person: Person): TargetDecision | Refusal {
  if (!mayPropose(facts, person)) return refuse('not_allowed');
  if (isLive(facts.target)) return refuse('target_stands');
  return facts.hasLeft ? refuse('client_left') : { state: 'proposed' };
}

function validate(facts: TargetFacts, person: Person): TargetDecision | Refusal {
  const { target } = facts;
  const sides = sidesOf(facts, person);
  if (sides.length === 0) return refuse('not_allowed');
  if (target?.state !== 'proposed') return refuse('target_not_waiting');
  // Two validations are those of two people, whatever one of them holds.
  if (Object.values(target.given).includes(person.userId)) return refuse('target_needs_another');
  const [gives] = sidesMissing(target).filter((side) => sides.includes(side));
  if (gives === undefined) return refuse('target_needs_another');
  return { state: sidesMissing(target).length === 1 ? 'validated' : 'proposed', gives };
}

function refuseTarget(facts: TargetFacts, person: Person): TargetDecision | Refusal {
  if (sidesOf(facts, person).length === 0) return refuse('not_allowed');
  return facts.target?.state === 'proposed' ? { state: 'refused' } : refuse('target_not_waiting');
}

/** What was validated is taken back by those who validate. */
function withdraw(facts: TargetFacts, person: Person): TargetDecision | Refusal {
  const { target } = facts;
  const may = target?.state === 'validated' ? sidesOf(facts, person).length > 0 : mayPropose(facts, person);
  if (!may) return refuse('not_allowed');
  return isLive(target) ? { state: 'withdrawn' } : refuse('target_not_waiting');
}
