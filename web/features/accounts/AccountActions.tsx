import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../../contracts/accounts/account';
import { mergers } from '../../../domain/merge/accounts';
import { useMe } from '../../api/session';
import { usePaletteActions } from '../../palette/actions';
import { MergeDialog } from './merge/MergeDialog';

/** "Actions" of the account's page (requirement 64), and the one that matters most beside it. */
export function AccountActions({ account }: { account: AccountView }) {
  const { t } = useTranslation('accounts');
  const { roles } = useMe();
  const [merging, setMerging] = useState(false);
  const { id } = account;
  const name = account.tradeName || account.legalName;
  const navigate = useNavigate();
  usePaletteActions([
    {
      id: 'new-opportunity-here',
      label: t('paletteOpportunity', { name }),
      icon: IconPlus,
      group: 'do',
      run: () => void navigate({ to: '/opportunites', search: { nouvelle: id } }),
    },
    {
      id: 'new-contact-here',
      label: t('paletteContact', { name }),
      icon: IconPlus,
      group: 'do',
      run: () => void navigate({ to: '/comptes/$id', params: { id }, search: { nouveau: 'contact' } }),
    },
    {
      id: 'new-request-here',
      label: t('paletteRequest', { name }),
      icon: IconPlus,
      group: 'do',
      run: () => void navigate({ to: '/demandes/nouvelle', search: { compte: id } }),
    },
  ]);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden="true" />}>
            {t('actions')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item renderRoot={(props) => <Link to="/demandes/nouvelle" search={{ compte: id }} {...props} />}>
            {t('newRequest')}
          </Menu.Item>
          {mergers.some((role) => roles.includes(role)) && (
            <Menu.Item onClick={() => setMerging(true)}>{t('fusion.start')}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Button
        leftSection={<IconPlus size={16} aria-hidden="true" />}
        renderRoot={(props) => <Link to="/opportunites" search={{ nouvelle: id }} {...props} />}
      >
        {t('newOpportunity')}
      </Button>
      {merging && <MergeDialog account={account} onClose={() => setMerging(false)} />}
    </>
  );
}
