import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { record } from '../../../api/keys';
import type { Problem } from '../../../api/problem';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import { fieldId } from '../fields/fieldKinds';
import classes from './Page.module.css';

interface EditProblemProps {
  opportunityId: string;
  problem: Problem | null;
  onReload: () => void;
}

/** Why the changes were not saved; when somebody saved first, their version is read under what is typed. */
export function EditProblem({ opportunityId, problem, onReload }: EditProblemProps) {
  const { t } = useTranslation('opportunities');
  const queryClient = useQueryClient();
  if (problem === null) return null;
  const reload = () => queryClient.invalidateQueries({ queryKey: record('opportunity', opportunityId) }).then(onReload);
  return (
    <div className={classes.editProblem}>
      <ProblemNotice problem={problem} onField={(field) => document.getElementById(fieldId(field))?.focus()} />
      {problem.code === 'stale_version' && (
        <Button variant="default" onClick={() => void reload()}>
          {t('edit.reload')}
        </Button>
      )}
    </div>
  );
}
