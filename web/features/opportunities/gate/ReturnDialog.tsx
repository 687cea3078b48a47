import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorState, ListSkeleton } from '../../../components/page/States';
import { whyBarred } from '../../../i18n/said';
import { stageReturnQuery } from '../../../api/stageReturn';
import { AskedReturn } from './AskedReturn';
import { FormDialog } from './FormDialog';
import { ReturnForm } from './ReturnForm';
import classes from './Dialog.module.css';

interface ReturnDialogProps {
  subject: { id: string; number: string; name: string; account: { name: string } };
  onClose: () => void;
}

/** Back to Qualification is asked of Business Support (D17): why it cannot be now, who has the request already, or what it will do. */
export function ReturnDialog({ subject, onClose }: ReturnDialogProps) {
  const { t } = useTranslation('opportunities');
  const { id, number, name, account } = subject;
  const { data, error, refetch } = useQuery(stageReturnQuery(id));
  return (
    <FormDialog onClose={onClose} title={t('return.title')} wide>
      <p className={classes.about}>{t('gate.about', { number, account: account.name, name })}</p>
      {!data && (error ? <ErrorState error={error} onRetry={refetch} /> : <ListSkeleton rows={4} />)}
      {data?.open && <AskedReturn request={data.open} effects={data.effects} />}
      {data && !data.open && data.code !== null && <p className={classes.notice}>{whyBarred(data.code)}</p>}
      {data && !data.open && data.code === null && <ReturnForm id={id} effects={data.effects} onClose={onClose} />}
    </FormDialog>
  );
}
