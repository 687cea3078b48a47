import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../../api/problem';
import { stageReturnQuery } from '../../../api/stageReturn';
import { ConfirmDialog } from '../../../components/dialogs/ConfirmDialog';
import { ReturnEffects } from '../../../components/cases/ReturnEffects';
import { ListSkeleton } from '../../../components/page/States';
import type { DecideDialogProps } from './dialog.types';

/** What follows at once, read again when it is opened: what is shown is what happens, or the answer is refused. */
export function AgreeReturnDialog(props: DecideDialogProps) {
  const { opened, request } = props;
  if (!opened || request.template !== 'stageReturn' || request.opportunity === null) return null;
  return <Agree {...props} opportunityId={request.opportunity.id} />;
}

function Agree({ request, deciding, opened, onClose, opportunityId }: DecideDialogProps & { opportunityId: string }) {
  const { t } = useTranslation('requests');
  const { data, error } = useQuery(stageReturnQuery(opportunityId));
  const { pending, problem } = deciding.of('passed');
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('goBack.title', { number: request.opportunity?.number ?? '' })}
      consequences={[]}
      confirmLabel={t('goBack.confirm')}
      confirmDisabled={data === undefined}
      pending={pending}
      problem={problem ?? (error && asProblem(error))}
      onConfirm={() => data && deciding.decide({ outcome: 'passed', announced: data.effects })}
    >
      <Text>{t('goBack.intro')}</Text>
      {data ? <ReturnEffects effects={data.effects} /> : <ListSkeleton rows={4} />}
      <Text>{t('pass.mail', { name: request.requester.name })}</Text>
    </ConfirmDialog>
  );
}
