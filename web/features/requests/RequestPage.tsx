import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../contracts/requests/request';
import { requestQuery } from '../../api/requests';
import { TaskComments } from '../../components/conversation/TaskComments';
import { MilestoneLine } from '../../components/cases/MilestoneLine';
import { PageHeader } from '../../components/page/PageHeader';
import { RecordProblem } from '../../components/page/RecordProblem';
import { PageSkeleton } from '../../components/page/States';
import { requestStatusName, sayWaiting, templateName } from '../../i18n/said';
import { translate } from '../../i18n/translate';
import { requestNextQuery } from './api/queries';
import { Checklist } from './checklist/Checklist';
import { checklistModeOf } from './checklist/checklistMode';
import { Conversation } from './Conversation';
import { MacroBar } from './macros/MacroBar';
import { CancelButton } from './page/CancelButton';
import { ReopenButton } from './page/ReopenButton';
import { ReopeningTerm } from './page/ReopeningTerm';
import { NextActionPanel } from './page/NextActionPanel';
import { ReturnPreview } from './page/ReturnPreview';
import { RequestAside } from './page/RequestAside';
import { PresentPeople } from './presence/PresentPeople';
import { RequestTimeline } from './page/RequestTimeline';
import { SilenceNotice } from './page/SilenceNotice';
import { WaitNotice } from './page/WaitNotice';
import { AddedTasks } from './tasks/AddedTasks';
import classes from './page/RequestPage.module.css';

const route = getRouteApi('/shell/demandes/$id');

/** One request: where it stands, the next action for whoever looks, its lines, what happened. */
export function RequestPage() {
  const { id } = route.useParams();
  const request = useQuery(requestQuery(id));
  if (request.isPending) return <PageSkeleton />;
  if (request.isError) return <RecordProblem error={request.error} onRetry={request.refetch} />;
  return <Request key={id} request={request.data} />;
}

function Request({ request }: { request: RequestView }) {
  const { t } = useTranslation('requests');
  const { id, milestones } = request;
  const next = useQuery(requestNextQuery(id));
  return (
    <>
      <PageHeader
        title={request.title}
        facts={
          <>
            <span>{request.number}</span>
            <span>{templateName(request.template)}</span>
            <span>{requestStatusName(request.status)}</span>
            {request.round > 1 && <span>{t('round', { round: request.round })}</span>}
            <ReopeningTerm request={request} />
            <PresentPeople requestId={id} />
          </>
        }
        actions={
          <>
            <ReopenButton request={request} />
            <CancelButton request={request} />
          </>
        }
      />
      <MilestoneLine
        label={t('milestones', { number: request.number })}
        milestones={milestones.map((milestone) => ({
          ...milestone,
          label: translate(`cases:milestone.${milestone.key}`),
        }))}
      />
      <div className={classes.columns}>
        <div className={classes.main}>
          <WaitNotice request={request} />
          <div className={classes.step}>
            <NextActionPanel request={request} waitingFor={next.data ? sayWaiting(next.data.waitingFor) : ''} />
            {request.task && (
              <TaskComments
                key={request.task.id}
                task={request.task}
                request={{ requestId: id, accountId: request.account.id, requesterName: request.requester.name }}
              />
            )}
          </div>
          <SilenceNotice request={request} />
          <ReturnPreview request={request} />
          {request.task?.candidate === true && request.holder.kind !== 'requester' && <MacroBar request={request} />}
          <Checklist request={request} mode={checklistModeOf(request)} />
          {request.description !== '' && (
            <section>
              <h2>{t('description')}</h2>
              <p className={classes.description}>{request.description}</p>
            </section>
          )}
          {request.status !== 'draft' && <AddedTasks request={request} />}
          {request.status !== 'draft' && <Conversation request={request} />}
          <RequestTimeline id={id} />
        </div>
        <RequestAside request={request} />
      </div>
    </>
  );
}
