import { Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../../contracts/requests/request';
import { waitCauses, type WaitCause } from '../../../../domain/processes/request/waits';
import { ConfirmDialog } from '../../../components/dialogs/ConfirmDialog';
import { DayInput } from '../../../components/inputs/DayInput';
import { announce } from '../../../components/page/LiveRegion';
import { useWaitRequest } from '../api/requestCommands';
import { RequestSelect } from '../page/RequestSelect';

interface WaitDialogProps {
  request: RequestView;
  onClose: () => void;
}

/** What the request waits for, and the day on which Business Support asks again if nothing comes. */
export function WaitDialog({ request, onClose }: WaitDialogProps) {
  const { t } = useTranslation('requests');
  const [cause, setCause] = useState<WaitCause>('client');
  const [on, setOn] = useState<string | null>(null);
  const [other, setOther] = useState<string | null>(null);
  const [comment, setComment] = useState('');
  const wait = useWaitRequest(request.id, () => {
    announce(t('wait.done'));
    onClose();
  });
  // The letter that is awaited is that of the opportunity.
  const causes = waitCauses.filter((one) => one !== 'signed_letter' || request.opportunity !== null);
  const incomplete = on === null || (cause === 'request' && other === null);

  function confirm(): void {
    if (on === null) return;
    const then = { on, comment: comment.trim() === '' ? null : comment.trim() };
    if (cause !== 'request') wait.mutate({ cause, ...then });
    else if (other !== null) wait.mutate({ cause, awaitedRequestId: other, ...then });
  }

  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('wait.title', { number: request.number })}
      consequences={[t('wait.clock'), t(`wait.resumes.${cause}`)]}
      confirmLabel={t('wait.confirm')}
      confirmDisabled={incomplete}
      pending={wait.isPending}
      problem={wait.error}
      onConfirm={confirm}
    >
      <Select
        label={t('wait.cause')}
        allowDeselect={false}
        data-autofocus
        data={causes.map((one) => ({ value: one, label: t(`wait.causes.${one}`) }))}
        value={cause}
        onChange={(chosen) => setCause(waitCauses.find((one) => one === chosen) ?? 'client')}
      />
      {cause === 'request' && (
        <RequestSelect label={t('wait.which')} not={[request.id]} value={other} onChange={setOther} />
      )}
      <DayInput label={cause === 'date' ? t('wait.untilDate') : t('wait.until')} required value={on} onChange={setOn} />
      <Textarea
        label={t('wait.comment')}
        autosize
        minRows={2}
        maxLength={500}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
