import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../api/problem';
import { record } from '../../../api/keys';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { fieldId } from '../fields/fieldKinds';
import classes from './Page.module.css';

interface EditBarProps {
  opportunityId: string;
  count: number;
  pending: boolean;
  problem: Problem | null;
  onCancel: () => void;
  /** The refusal was about a version that is being read again. */
  onReload: () => void;
}

/** "3 éléments modifiés · Annuler · Sauvegarder", there only while something is changed. */
export function EditBar({ opportunityId, count, pending, problem, onCancel, onReload }: EditBarProps) {
  const { t } = useTranslation('opportunities');
  const queryClient = useQueryClient();
  if (count === 0) return null;
  const stale = problem?.code === 'stale_version';
  return (
    <div className={classes.editBar} role="region" aria-label={t('edit.bar')}>
      <ProblemNotice problem={problem} onField={(field) => document.getElementById(fieldId(field))?.focus()} />
      <div className={classes.editLine}>
        <span aria-live="polite">{t('edit.count', { count })}</span>
        {stale && (
          <Button
            variant="default"
            onClick={() => {
              onReload();
              void queryClient.invalidateQueries({ queryKey: record('opportunity', opportunityId) });
            }}
          >
            {t('edit.reload')}
          </Button>
        )}
        <Button variant="default" onClick={onCancel}>
          {t('edit.cancel')}
        </Button>
        <Button type="submit" loading={pending}>
          {t('edit.save')}
        </Button>
      </div>
    </div>
  );
}
