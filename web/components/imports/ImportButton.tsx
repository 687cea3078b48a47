import { Button } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importers } from '../../../domain/imports/importers';
import { useMe } from '../../api/session';
import { RecordImportDialog } from './RecordImportDialog';

/** For those who bring accounts and contacts in; nobody else sees it. */
export function ImportButton() {
  const { t } = useTranslation('imports');
  const { roles } = useMe();
  const [importing, setImporting] = useState(false);
  if (!importers.some((role) => roles.includes(role))) return null;
  return (
    <>
      <Button variant="default" leftSection={<IconUpload size={16} aria-hidden="true" />} onClick={() => setImporting(true)}>
        {t('open')}
      </Button>
      {importing && <RecordImportDialog onClose={() => setImporting(false)} />}
    </>
  );
}
