/** Where a request to Business Support is made, filled from an opportunity. */
export const newRequest = (modele: 'acceptance' | 'missionSetup' | 'lossArchival', opportunite: string) =>
  ({ to: '/demandes/nouvelle', search: { modele, opportunite } }) as const;
