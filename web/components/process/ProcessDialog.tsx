import { Button, Skeleton } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Modal } from '../dialogs/Modal';
import type { CasePath } from '../../../contracts/processes';
import { processOperations } from '../../../contracts/processes';
import { call } from '../../api/call';
import { record } from '../../api/keys';
import { kindName } from '../cases/caseWords';
import { ErrorState } from '../page/States';
import { ProcessSteps } from './ProcessSteps';
import { saveDiagram } from './saveDiagram';
import classes from './ProcessDialog.module.css';

// The modeler's code is fetched by whoever opens a diagram.
const ProcessCanvas = lazy(async () => ({ default: (await import('./ProcessCanvas')).ProcessCanvas }));

interface ProcessDialogProps {
  caseId: string;
  opened: boolean;
  onClose: () => void;
}

/** The process of a case: its diagram, the path taken, and the same in words. */
export function ProcessDialog({ caseId, opened, onClose }: ProcessDialogProps) {
  const { t } = useTranslation(['cases', 'common']);
  const path = useQuery({
    queryKey: [...record('case', caseId), 'path'],
    queryFn: async ({ signal }) =>
      (await call(processOperations.readCasePath, { params: { id: caseId } }, { signal })).data,
    enabled: opened,
  });
  const title = path.data
    ? t('cases:process.title', { process: `${kindName(path.data.kind)} · ${path.data.number}` })
    : t('cases:process.open');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size="min(72rem, 96vw)"
      closeButtonProps={{ 'aria-label': t('common:dialog.close') }}
    >
      {path.data ? (
        <Walked path={path.data} />
      ) : path.isError ? (
        <ErrorState error={path.error} onRetry={path.refetch} />
      ) : (
        <Skeleton height={360} />
      )}
    </Modal>
  );
}

function Walked({ path }: { path: CasePath }) {
  const { t } = useTranslation('cases');
  return (
    <div className={classes.process}>
      <Suspense fallback={<Skeleton height={360} />}>
        <ProcessCanvas path={path} />
      </Suspense>
      <div className={classes.legend}>
        <span data-is="done">{t('process.legendDone')}</span>
        <span data-is="now">{t('process.legendNow')}</span>
        <span data-is="rest">{t('process.legendRest')}</span>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconDownload size={14} aria-hidden />}
          onClick={() => void saveDiagram(path.kind)}
        >
          {t('process.download')}
        </Button>
      </div>
      <h3 className={classes.title}>{t('process.steps')}</h3>
      <ProcessSteps path={path} />
    </div>
  );
}
