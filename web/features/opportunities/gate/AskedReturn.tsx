import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { StageReturnPreview } from '../../../../contracts/stageReturns';
import { Holder } from '../../../components/values/Holder';
import { ReturnEffects } from '../../../components/cases/ReturnEffects';
import { requestStatusName } from '../../../i18n/said';
import classes from './Dialog.module.css';

interface AskedReturnProps {
  request: NonNullable<StageReturnPreview['open']>;
  effects: StageReturnPreview['effects'];
}

/** It was asked already: where the request is and who has it, and what it will do. */
export function AskedReturn({ request: { id, number, status, holder }, effects }: AskedReturnProps) {
  const { t } = useTranslation('opportunities');
  const words = `${number} · ${requestStatusName(status)}`;
  return (
    <div className={classes.form}>
      <div className={classes.notice}>
        <p>{status === 'draft' ? t('return.drafted') : t('return.asked')}</p>
        {status === 'draft' ? (
          <Link to="/demandes/nouvelle" search={{ brouillon: id }}>
            {words}
          </Link>
        ) : (
          <Link to="/demandes/$id" params={{ id }}>
            {words}
          </Link>
        )}
        <Holder holder={holder} />
      </div>
      <ReturnEffects effects={effects} />
    </div>
  );
}
