import { requestStatuses } from '../../../contracts/requests/statuses';
import type { FieldValues } from '../../../domain/templates/field';
import { templates } from '../../../domain/templates/registry';
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

/** A model by its own key, or by its template when the client file chooses the variant. */
const modelKeys = Object.values(templates).flatMap(({ kind, models }) => [kind, ...models.map(({ key }) => key)]);

/** Steps of the wizard, from the second on in the address: the first has no draft yet. */
export const wizardSteps = ['modele', 'contexte', 'titre', 'donnees'] as const;
export type WizardStep = (typeof wizardSteps)[number];

/** What a request is made from. */
export interface Origin {
  context: 'opportunity' | 'mission' | 'account';
  id: string;
}

/** `?modele=acceptance&opportunite=<id>` starts a request, `?brouillon=<id>&etape=titre` goes on with one; `champs` says what whoever sent here knows already. */
export interface WizardSearch {
  modele?: string;
  opportunite?: string;
  mission?: string;
  compte?: string;
  champs?: FieldValues;
  brouillon?: string;
  etape?: WizardStep;
}

export function readWizardSearch(search: Record<string, unknown>): WizardSearch {
  const { modele, opportunite, mission, compte, champs, brouillon, etape } = search;
  return written({
    modele: oneOf(modelKeys, modele),
    opportunite: idOf(opportunite),
    mission: idOf(mission),
    compte: idOf(compte),
    champs: fieldsOf(champs),
    brouillon: idOf(brouillon),
    etape: oneOf(wizardSteps, etape),
  });
}

function fieldsOf(said: unknown): FieldValues | undefined {
  if (typeof said !== 'object' || said === null) return undefined;
  const texts = Object.entries(said).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return texts.length === 0 ? undefined : Object.fromEntries(texts);
}

export function originIn({ opportunite, mission, compte }: WizardSearch): Origin | undefined {
  if (mission !== undefined) return { context: 'mission', id: mission };
  if (opportunite !== undefined) return { context: 'opportunity', id: opportunite };
  return compte === undefined ? undefined : { context: 'account', id: compte };
}
