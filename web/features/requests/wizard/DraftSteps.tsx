import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../../contracts/requests/request';
import { requestQuery } from '../../../api/requests';
import { PageHeader } from '../../../components/page/PageHeader';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import { ErrorState, PageSkeleton } from '../../../components/page/States';
import { templateName } from '../../../i18n/said';
import { CancelButton } from '../page/CancelButton';
import type { WizardStep } from '../requestsSearch';
import { ContextStep } from './ContextStep';
import { DataStep } from './DataStep';
import { StepButtons } from './StepButtons';
import { StepList } from './StepList';
import { Summary } from './Summary';
import { TitleStep } from './TitleStep';
import { useDraft } from '../useDraft';
import classes from './Wizard.module.css';

type DraftStep = Exclude<WizardStep, 'modele'>;

/** Steps 2 to 4 on a draft. Once sent it is a request like another, on its own page. */
export function DraftSteps({ id, step }: { id: string; step: DraftStep }) {
  const request = useQuery(requestQuery(id));
  if (request.isPending) return <PageSkeleton />;
  if (request.isError) return <ErrorState error={request.error} onRetry={request.refetch} />;
  if (request.data.status !== 'draft') return <Navigate to="/demandes/$id" params={{ id }} replace />;
  return <Steps request={request.data} step={step} />;
}

const bodies = { contexte: ContextStep, titre: TitleStep, donnees: DataStep };

function Steps({ request, step }: { request: RequestView; step: DraftStep }) {
  const { t } = useTranslation('requests');
  const draft = useDraft(request);
  const Body = bodies[step];
  return (
    <>
      <PageHeader
        title={t('wizard.title')}
        facts={
          <>
            <span>{templateName(request.template)}</span>
            <span>{request.number}</span>
            <span role="status">{t(`wizard.state.${draft.state}`)}</span>
          </>
        }
        actions={<CancelButton request={request} />}
      />
      <StepList current={step} draftId={request.id} />
      <div className={classes.columns}>
        <div className={classes.body}>
          <Body draft={draft} />
          <ProblemNotice problem={draft.problem} />
          <StepButtons draft={draft} step={step} />
        </div>
        <Summary request={draft.value} />
      </div>
    </>
  );
}
