import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PageLayout } from '../../../../domain/opportunity/pageLayout';
import { PersonaliseDialog } from './PersonaliseDialog';

/** Not on a phone, where the first screen belongs to what is waited for: what was chosen at the desk holds there. */
export function PersonaliseButton({ layout }: { layout: PageLayout }) {
  const { t } = useTranslation('opportunities');
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button
        variant="subtle"
        visibleFrom="sm"
        leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden="true" />}
        onClick={open}
      >
        {t('personal.title')}
      </Button>
      {opened && <PersonaliseDialog layout={layout} onClose={close} />}
    </>
  );
}
