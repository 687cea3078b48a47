/** Opens the assistant of a request to Business Support, filled from an opportunity. */
export const newRequestPath = (
  template: 'acceptance' | 'missionSetup' | 'lossArchival',
  opportunityId: string,
): string => `/demandes/nouvelle?modele=${template}&opportunite=${opportunityId}`;
