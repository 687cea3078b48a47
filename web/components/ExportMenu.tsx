import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { exportFormats } from '../../contracts/exportFormats';
import type { ExportFormat } from '../../contracts/exportFormats';

export interface ExportChoice {
  operation: { path: string };
  /** What the list is narrowed by, as its own page asks it. */
  query: Readonly<Record<string, string | undefined>>;
  /** Names the list where a page offers more than one. */
  label?: string;
}

function addressOf({ operation, query }: ExportChoice, format: ExportFormat): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return `/api/v1${operation.path}?${new URLSearchParams([...given, ['format', format]]).toString()}`;
}

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
            <Menu.Item key={`${choice.operation.path}/${format}`} component="a" href={addressOf(choice, format)} download>
              {[choice.label, t(`export.${format}`)].filter(Boolean).join(' · ')}
            </Menu.Item>
          )),
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
