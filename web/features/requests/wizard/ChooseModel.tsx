import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../../contracts/requests';
import { PageHeader } from '../../../components/PageHeader';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { ErrorState, ListSkeleton } from '../../../components/States';
import { templatesQuery } from '../api/queries';
import { useCreateRequest } from '../api/requestCommands';
import { ExistingRequest } from './ExistingRequest';
import { ModelList } from './ModelList';
import { OpportunitySelect } from './OpportunitySelect';
import { StepList } from './StepList';
import classes from './Wizard.module.css';

interface ChooseModelProps {
  proposed: RequestView['template'] | undefined;
  opportunityId: string | undefined;
}

/** Step 1: which request, about which opportunity. Going on makes the draft, pre-filled. */
export function ChooseModel({ proposed, opportunityId }: ChooseModelProps) {
  const { t } = useTranslation('requests');
  const navigate = useNavigate();
  const [opportunity, setOpportunity] = useState(opportunityId);
  const [chosen, setChosen] = useState(proposed);
  const templates = useQuery(templatesQuery(opportunity));
  const create = useCreateRequest((request) => {
    void navigate({ to: '/demandes/nouvelle', search: { brouillon: request.id, etape: 'contexte' }, replace: true });
  });
  const applicable = templates.data?.some(({ template, applicable: may }) => template === chosen && may) === true;

  return (
    <>
      <PageHeader title={t('wizard.title')} />
      <StepList current="modele" />
      <form
        className={classes.model}
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen !== undefined && opportunity !== undefined)
            create.mutate({ template: chosen, opportunityId: opportunity });
        }}
      >
        <OpportunitySelect value={opportunity} onChange={setOpportunity} />
        {templates.isPending && <ListSkeleton rows={3} />}
        {templates.isError && <ErrorState error={templates.error} onRetry={templates.refetch} />}
        {templates.data && (
          <ModelList
            templates={templates.data}
            judged={opportunity !== undefined}
            value={chosen}
            onChange={setChosen}
          />
        )}
        <ProblemNotice problem={create.error} />
        {opportunity !== undefined && chosen !== undefined && !applicable && (
          <ExistingRequest opportunityId={opportunity} template={chosen} />
        )}
        <div className={classes.buttons}>
          <Button type="submit" loading={create.isPending} disabled={opportunity === undefined || !applicable}>
            {t('wizard.next')}
          </Button>
        </div>
      </form>
    </>
  );
}
