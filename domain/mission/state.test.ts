import type { MissionEvent } from './state';
import { hasHappened, missionStates, nextMissionState } from './state';

describe('a mission (D14)', () => {
  const events: MissionEvent[] = ['setUpSubmitted', 'setUpRefused', 'configured', 'closed', 'lost'];
  const allowed = new Map([
    ['AVV setUpSubmitted', 'CHK'],
    ['AVV lost', 'PER'],
    ['CHK configured', 'REA'],
    ['CHK setUpRefused', 'AVV'],
    ['REA closed', 'TER'],
  ]);
  const everyPair = missionStates.flatMap((state) => events.map((event) => [state, event] as const));

  test.each(everyPair)('in %s that is %s moves as D14 says, or not at all', (state, event) => {
    expect(nextMissionState(state, event)).toBe(allowed.get(`${state} ${event}`));
  });

  test.each(everyPair)('in %s: whether it was %s already', (state, event) => {
    const reached = {
      setUpSubmitted: 'CHK',
      setUpRefused: 'AVV',
      configured: 'REA',
      closed: 'TER',
      lost: 'PER',
    } as const;
    expect(hasHappened(state, event)).toBe(state === reached[event]);
  });
});
