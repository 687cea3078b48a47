import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconSitemap } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProcessDialog } from './ProcessDialog';

/** Opens the process of a case. */
export function ProcessButton({ caseId }: { caseId: string }) {
  const { t } = useTranslation('cases');
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" size="xs" leftSection={<IconSitemap size={14} aria-hidden />} onClick={open}>
        {t('process.open')}
      </Button>
      <ProcessDialog caseId={caseId} opened={opened} onClose={close} />
    </>
  );
}
