import { requestStatuses, requestTemplates } from '../../../contracts/requests';
import { idOf, oneOf, textOf, written } from '../../format/address';

/** `?qui=tous&statut=returned&q=boulangerie`: whose requests, in which status, with which words. */
export interface RequestsSearch {
  qui?: 'tous';
  statut?: (typeof requestStatuses)[number];
  q?: string;
}

export function readRequestsSearch({ qui, statut, q }: Record<string, unknown>): RequestsSearch {
  return written({ qui: oneOf(['tous'], qui), statut: oneOf(requestStatuses, statut), q: textOf(q) });
}

/** Steps of the wizard, from the second on in the address: the first has no draft yet. */
export const wizardSteps = ['modele', 'contexte', 'titre', 'donnees'] as const;
export type WizardStep = (typeof wizardSteps)[number];

/** `?modele=acceptance&opportunite=<id>` starts a request, `?brouillon=<id>&etape=titre` goes on with one. */
export interface WizardSearch {
  modele?: (typeof requestTemplates)[number];
  opportunite?: string;
  brouillon?: string;
  etape?: WizardStep;
}

export function readWizardSearch({ modele, opportunite, brouillon, etape }: Record<string, unknown>): WizardSearch {
  return written({
    modele: oneOf(requestTemplates, modele),
    opportunite: idOf(opportunite),
    brouillon: idOf(brouillon),
    etape: oneOf(wizardSteps, etape),
  });
}
