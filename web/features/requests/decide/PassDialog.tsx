import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../../contracts/requests/request';
import { ConfirmDialog } from '../../../components/dialogs/ConfirmDialog';
import { RequestFields } from '../page/RequestFields';
import type { DecideDialogProps } from './dialog.types';

const written = [
  'creditNote',
  'billingChange',
  'sepaMandate',
  'missionChange',
  'clientChange',
  'additionalSite',
  'clientExit',
  'clientGroup',
] as const;
const writingOf = (template: RequestView['template']) => written.find((one) => one === template);

/** Whether the process writes what was asked as soon as the request passes. */
export const writesAtOnce = (template: RequestView['template']): boolean => writingOf(template) !== undefined;

/** What follows at once and cannot be undone from here, with the values that it will follow. */
export function PassDialog({ request, deciding, opened, onClose }: DecideDialogProps) {
  const { t } = useTranslation('requests');
  const writing = writingOf(request.template);
  if (writing === undefined) return null;
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('pass.title', { number: request.number })}
      consequences={[t(`pass.${writing}`), t('pass.mail', { name: request.requester.name })]}
      confirmLabel={t('pass.confirm')}
      onConfirm={() => deciding.decide({ outcome: 'passed' })}
      {...deciding.of('passed')}
    >
      <RequestFields request={request} />
    </ConfirmDialog>
  );
}
