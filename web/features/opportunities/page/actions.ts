import type { OpportunityView } from '../../../../contracts/opportunities/opportunity';

export type ActionKey =
  | 'toQualification'
  | 'toProposition'
  | 'openProposal'
  | 'askAcceptance'
  | 'askMissionSetup'
  | 'backToIdentification'
  | 'lose'
  | 'askLossArchival'
  | 'askStageReturn'
  | 'revive';

export interface PageAction {
  key: ActionKey;
  /** The one that moves the case on is a filled button; what goes back or ends it is quiet. */
  rank: 'main' | 'next' | 'quiet';
  /** Why it cannot be done now: shown instead of hiding the way. */
  barredBy: string | null;
}

interface Offer {
  key: ActionKey;
  permission: string;
  stages: readonly OpportunityView['stage'][];
  rank: PageAction['rank'];
  /** Absent rather than barred when it is not allowed. */
  hides?: boolean;
}

const offers: readonly Offer[] = [
  { key: 'toQualification', permission: 'moveTo.qualification', stages: ['identification'], rank: 'main' },
  {
    key: 'askAcceptance',
    permission: 'requestAcceptance',
    stages: ['qualification', 'proposition'],
    rank: 'next',
    hides: true,
  },
  { key: 'toProposition', permission: 'moveTo.proposition', stages: ['qualification'], rank: 'main' },
  { key: 'askMissionSetup', permission: 'requestMissionSetup', stages: ['proposition'], rank: 'main' },
  { key: 'revive', permission: 'moveTo.qualification', stages: ['lost'], rank: 'main' },
  { key: 'backToIdentification', permission: 'moveTo.identification', stages: ['qualification'], rank: 'quiet' },
  { key: 'lose', permission: 'moveTo.lost', stages: ['identification', 'qualification'], rank: 'quiet' },
  { key: 'askStageReturn', permission: 'requestStageReturn', stages: ['proposition'], rank: 'quiet' },
  { key: 'askLossArchival', permission: 'requestLossArchival', stages: ['proposition'], rank: 'quiet' },
];

type Shown = Pick<OpportunityView, 'stage' | 'permissions' | 'proposal' | 'acceptance'>;

/** What the person may do now, the way on first; what will be possible later says why it is not yet. */
export function actionsOf(opportunity: Shown): PageAction[] {
  const { stage, permissions, acceptance } = opportunity;
  const offered = offers.flatMap(({ key, permission, stages, rank, hides = false }): PageAction[] => {
    const known = permissions.find(({ action }) => action === permission);
    if (!stages.includes(stage) || known === undefined || (hides && !known.allowed)) return [];
    // What was granted is reused (D18): asking again is possible, and nothing that leads on.
    if (key === 'askAcceptance' && acceptance.state === 'granted') return [];
    return [{ key, rank: known.allowed ? rank : 'next', barredBy: known.allowed ? null : known.code }];
  });
  if (offered.some(({ key }) => key === 'askAcceptance')) return offered.map(acceptanceFirst);
  return leadsToProposal(opportunity) ? [{ key: 'openProposal', rank: 'main', barredBy: null }, ...offered] : offered;
}

/** Nothing goes past Proposition without an acceptance: while it can be asked, that is the thing to do. */
const acceptanceFirst = (action: PageAction): PageAction => {
  if (action.key === 'askAcceptance') return { ...action, rank: 'main' };
  return action.rank === 'main' ? { ...action, rank: 'next' } : action;
};

/** Until the letter is signed, the way on goes through the proposal. */
const leadsToProposal = ({ stage, proposal, permissions }: Shown): boolean =>
  stage === 'proposition' &&
  proposal !== null &&
  permissions.some(({ action, code }) => action === 'requestMissionSetup' && code === 'letter_missing');

export const mayEdit = ({ permissions }: Pick<OpportunityView, 'permissions'>): boolean =>
  permissions.some(({ action, allowed }) => action === 'edit' && allowed);
