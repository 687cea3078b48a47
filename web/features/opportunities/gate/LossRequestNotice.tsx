import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { newRequest } from '../newRequest';
import classes from './Dialog.module.css';

interface LossRequestNoticeProps {
  opportunityId: string;
  onCancel: () => void;
}

/** At Proposition documents exist: Business Support archives them and only then is the opportunity lost (D16). */
export function LossRequestNotice({ opportunityId, onCancel }: LossRequestNoticeProps) {
  const { t } = useTranslation('opportunities');
  const navigate = useNavigate();
  return (
    <div className={classes.form}>
      <p>{t('loss.needsRequest')}</p>
      <ol className={classes.steps}>
        <li>{t('loss.step.proposal')}</li>
        <li>{t('loss.step.mission')}</li>
        <li>{t('loss.step.planning')}</li>
        <li>{t('loss.step.opportunity')}</li>
      </ol>
      <div className={classes.buttons}>
        <Button variant="default" onClick={onCancel}>
          {t('gate.cancel')}
        </Button>
        <Button data-autofocus onClick={() => void navigate(newRequest('lossArchival', opportunityId))}>
          {t('loss.askArchival')}
        </Button>
      </div>
    </div>
  );
}
