import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { exportFormats } from '../../../contracts/exportFormats';
import type { ExportFormat } from '../../../contracts/exportFormats';
import { apiRoot, queryString } from '../../api/client';
import classes from './ExportMenu.module.css';

export interface ExportChoice {
  operation: { path: string };
  /** What the list is narrowed by, as its own page asks it. */
  query: Readonly<Record<string, string | undefined>>;
  /** Names the list where a page offers more than one. */
  label?: string;
}

const addressOf = ({ operation, query }: ExportChoice, format: ExportFormat): string =>
  `${apiRoot}${operation.path}${queryString({ ...query, format })}`;

interface ExportMenuProps {
  choices: readonly ExportChoice[];
  /** Of the button, where the menu does more than export. */
  label?: string;
  /** Items above those of the export. */
  children?: ReactNode;
}

/** The list that is shown, all its pages, as a workbook or as CSV. */
export function ExportMenu({ choices, label, children }: ExportMenuProps) {
  const { t } = useTranslation('common');
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          className={classes.button ?? ''}
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden="true" />}
        >
          <span className={classes.words}>{label ?? t('export.open')}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {children}
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
