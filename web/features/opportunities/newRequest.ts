import type { OpportunityView } from '../../../contracts/opportunities/opportunity';

/** Where any request about an opportunity is made; once its mission is under way, the request is about the mission. */
export const anyRequest = ({ id, mission }: Pick<OpportunityView, 'id' | 'mission'>) =>
  ({
    to: '/demandes/nouvelle',
    search: mission && ['REA', 'TER'].includes(mission.state) ? { mission: mission.id } : { opportunite: id },
  }) as const;

/** Where a request to Business Support is made, filled from an opportunity. */
export const newRequest = (modele: 'acceptance' | 'missionSetup' | 'lossArchival', opportunite: string) =>
  ({ to: '/demandes/nouvelle', search: { modele, opportunite } }) as const;
