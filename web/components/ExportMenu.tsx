import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { exportFormats } from '../../contracts/exportFormats';
import type { ExportFormat } from '../../contracts/exportFormats';
import { apiRoot, queryString } from '../api/client';

interface ExportChoice {
  operation: { path: string };
  /** What the list is narrowed by, as its own page asks it. */
  query: Readonly<Record<string, string | undefined>>;
  /** Names the list where a page offers more than one. */
  label?: string;
}

const addressOf = ({ operation, query }: ExportChoice, format: ExportFormat): string => `${apiRoot}${operation.path}${queryString({ ...query, format })}`;

/** The list that is shown, all its pages, as a workbook or as CSV. */
export function ExportMenu({ choices }: { choices: readonly ExportChoice[] }) {
  const { t } = useTranslation('common');
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden="true" />}>
          {t('export.open')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.flatMap((choice) =>
          exportFormats.map((format) => (
            <Menu.Item key={addressOf(choice, format)} component="a" href={addressOf(choice, format)} download>
              {[choice.label, t(`export.${format}`)].filter(Boolean).join(' · ')}
            </Menu.Item>
          )),
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
