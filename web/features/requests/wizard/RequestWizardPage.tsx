import { getRouteApi } from '@tanstack/react-router';
import { ChooseModel } from './ChooseModel';
import { originIn } from '../requestsSearch';
import { DraftSteps } from './DraftSteps';

const route = getRouteApi('/shell/demandes/nouvelle');

/** Four steps as the manual names them. The draft is on the server from the first on: the address finds it again. */
export function RequestWizardPage() {
  const search = route.useSearch();
  const { brouillon, etape = 'contexte', modele } = search;
  if (brouillon === undefined) return <ChooseModel proposed={modele} origin={originIn(search)} said={search.champs} />;
  return <DraftSteps key={brouillon} id={brouillon} step={etape === 'modele' ? 'contexte' : etape} />;
}
