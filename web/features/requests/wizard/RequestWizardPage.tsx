import { getRouteApi } from '@tanstack/react-router';
import { ChooseModel } from './ChooseModel';
import { DraftSteps } from './DraftSteps';

const route = getRouteApi('/shell/demandes/nouvelle');

/** Four steps as the manual names them. The draft is on the server from the first on: the address finds it again. */
export function RequestWizardPage() {
  const { brouillon, etape = 'contexte', modele, opportunite } = route.useSearch();
  if (brouillon === undefined) return <ChooseModel proposed={modele} opportunityId={opportunite} />;
  return <DraftSteps key={brouillon} id={brouillon} step={etape === 'modele' ? 'contexte' : etape} />;
}
