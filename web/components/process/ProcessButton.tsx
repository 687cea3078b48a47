import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconSitemap } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useKeyedActions } from '../../palette/useKeyedActions';
import { ProcessDialog } from './ProcessDialog';

/** Opens the process of a case. */
export function ProcessButton({ caseId }: { caseId: string }) {
  const { t } = useTranslation('cases');
  const [opened, { open, close }] = useDisclosure();
  useKeyedActions(t('process.keys'), [{ id: 'process', label: t('process.open'), run: open }]);
  return (
    <>
      <Button variant="default" size="xs" leftSection={<IconSitemap size={14} aria-hidden />} onClick={open}>
        {t('process.open')}
      </Button>
      <ProcessDialog caseId={caseId} opened={opened} onClose={close} />
    </>
  );
}
