/** Avant-vente, contrôle, réalisation, terminée, perdue (requirement 325). */
export const missionStates = ['AVV', 'CHK', 'REA', 'TER', 'PER'] as const;
export type MissionState = (typeof missionStates)[number];

/** What moves a mission; never a person by hand (D14). */
export type MissionEvent = 'setUpSubmitted' | 'setUpRefused' | 'configured' | 'closed' | 'lost';

const MOVES: Readonly<Record<MissionState, Partial<Record<MissionEvent, MissionState>>>> = {
  AVV: { setUpSubmitted: 'CHK', lost: 'PER' },
  CHK: { configured: 'REA', setUpRefused: 'AVV' },
  REA: { closed: 'TER' },
  TER: {},
  PER: {},
};

/** The state that an event leads to, or nothing when it cannot happen in this state. */
export function nextMissionState(state: MissionState, event: MissionEvent): MissionState | undefined {
  return MOVES[state][event];
}

/** An active mission keeps its opportunity from being archived (requirement 196). */
export function isActiveMission(state: MissionState): boolean {
  return state === 'CHK' || state === 'REA';
}
