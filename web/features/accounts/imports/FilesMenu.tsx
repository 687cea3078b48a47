import { Menu } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importers } from '../../../../domain/imports/importers';
import { useMe } from '../../../api/session';
import { ExportMenu } from '../../../components/lists/ExportMenu';
import type { ExportChoice } from '../../../components/lists/ExportMenu';
import { RecordImportDialog } from './RecordImportDialog';

/** The list as a file, and for those who bring accounts and contacts in, the way back. */
export function FilesMenu({ choices }: { choices: readonly ExportChoice[] }) {
  const { t } = useTranslation('imports');
  const { roles } = useMe();
  const [importing, setImporting] = useState(false);
  if (!importers.some((role) => roles.includes(role))) return <ExportMenu choices={choices} />;
  return (
    <>
      <ExportMenu choices={choices} label={t('both')}>
        <Menu.Item leftSection={<IconUpload size={16} aria-hidden="true" />} onClick={() => setImporting(true)}>
          {t('open')}
        </Menu.Item>
        <Menu.Divider />
      </ExportMenu>
      {importing && <RecordImportDialog onClose={() => setImporting(false)} />}
    </>
  );
}
