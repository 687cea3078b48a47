import { Menu } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportKind } from '../../../domain/imports/columns';
import { mayBringIn } from '../../../domain/imports/importers';
import { useMe } from '../../api/session';
import { ExportMenu } from '../lists/ExportMenu';
import type { ExportChoice } from '../lists/ExportMenu';
import { RecordImportDialog } from './RecordImportDialog';

interface FilesMenuProps {
  choices: readonly ExportChoice[];
  /** What the page's files may hold. */
  imports: readonly [ImportKind, ...ImportKind[]];
}

/** The list as a file, and for those who bring such records in, the way back. */
export function FilesMenu({ choices, imports }: FilesMenuProps) {
  const { t } = useTranslation('imports');
  const { roles } = useMe();
  const [importing, setImporting] = useState(false);
  if (!imports.every((kind) => mayBringIn(roles, kind))) return <ExportMenu choices={choices} />;
  return (
    <>
      <ExportMenu choices={choices} label={t('both')}>
        <Menu.Item leftSection={<IconUpload size={16} aria-hidden="true" />} onClick={() => setImporting(true)}>
          {t('open')}
        </Menu.Item>
        <Menu.Divider />
      </ExportMenu>
      {importing && <RecordImportDialog kinds={imports} onClose={() => setImporting(false)} />}
    </>
  );
}
