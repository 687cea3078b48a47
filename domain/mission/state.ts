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

/** Whether a mission in this state is where the event leads, so that the event has happened already. */
export function hasHappened(state: MissionState, event: MissionEvent): boolean {
  return missionStates.some((from) => nextMissionState(from, event) === state);
}
