import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldValues } from '../../../../domain/templates/field';
import { BusyButton } from '../../../components/inputs/BusyButton';
import { PageHeader } from '../../../components/page/PageHeader';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import { ErrorState, ListSkeleton } from '../../../components/page/States';
import { modelsQuery, originBody } from '../api/queries';
import { useCreateRequest } from '../api/requestCommands';
import type { Origin } from '../requestsSearch';
import { ExistingRequest } from './ExistingRequest';
import { ModelList } from './ModelList';
import { OriginSelect } from './OriginSelect';
import { StepList } from './StepList';
import { useOriginName } from './useOriginName';
import classes from './Wizard.module.css';

interface ChooseModelProps {
  /** The key of a model, or of a template that has several. */
  proposed: string | undefined;
  origin: Origin | undefined;
  /** Fields of the proposed model that whoever sent here knows already. */
  said: FieldValues | undefined;
}

/** Step 1: which request, about what. Going on makes the draft, pre-filled. */
export function ChooseModel({ proposed, origin: given, said = {} }: ChooseModelProps) {
  const { t } = useTranslation('requests');
  const navigate = useNavigate();
  const [origin, setOrigin] = useState(given);
  const [chosen, setChosen] = useState(proposed);
  const models = useQuery(modelsQuery(origin));
  const create = useCreateRequest((request) => {
    void navigate({ to: '/demandes/nouvelle', search: { brouillon: request.id, etape: 'contexte' }, replace: true });
  });
  const model = models.data?.find(({ key, template }) => key === chosen || template === chosen);

  return (
    <>
      <PageHeader title={t('wizard.title')} />
      <StepList current="modele" />
      <form
        className={classes.model}
        onSubmit={(event) => {
          event.preventDefault();
          if (model === undefined || origin === undefined) return;
          // A template proposed without a variant lets the client file choose it.
          const preset = model.key === chosen ? model.preset : {};
          const known = chosen === proposed ? said : {};
          create.mutate({ template: model.template, ...originBody(origin), fields: { ...known, ...preset } });
        }}
      >
        <OriginSelect value={origin} shown={useOriginName(given)} onChange={setOrigin} />
        {models.isPending && <ListSkeleton rows={3} />}
        {models.isError && <ErrorState error={models.error} onRetry={models.refetch} />}
        {models.data && <ModelList models={models.data} origin={origin} value={model?.key} onChange={setChosen} />}
        <ProblemNotice problem={create.error} />
        {origin?.context === 'opportunity' && model && create.error !== null && (
          <ExistingRequest opportunityId={origin.id} template={model.template} />
        )}
        <div className={classes.buttons}>
          <BusyButton
            type="submit"
            loading={create.isPending}
            disabled={origin === undefined || model?.applicable !== true}
          >
            {t('wizard.next')}
          </BusyButton>
        </div>
      </form>
    </>
  );
}
