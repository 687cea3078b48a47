import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReleaseTask } from '../../../api/tasks';
import { ProblemNotice } from '../../../components/ProblemNotice';

/** Gives the task back to its group; nothing of what was judged is lost. */
export function ReleaseButton({ taskId }: { taskId: string }) {
  const { t } = useTranslation('requests');
  const release = useReleaseTask();
  return (
    <>
      <Button variant="subtle" loading={release.isPending} onClick={() => release.mutate(taskId)}>
        {t('release')}
      </Button>
      <ProblemNotice problem={release.error} />
    </>
  );
}
