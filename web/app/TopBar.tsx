import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconHelp, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NotificationBell } from '../features/notifications/NotificationBell';
import { Logo } from '../components/page/Logo';
import { palette } from '../palette/store';
import { ProfileSwitch } from './ProfileSwitch';
import { UserMenu } from './UserMenu';
import classes from './Shell.module.css';

export function TopBar({ onHelp }: { onHelp: () => void }) {
  const { t } = useTranslation('shell');
  return (
    <header className={classes.topBar}>
      <Link to="/" className={classes.phoneLogo} aria-label={t('home')}>
        <Logo height={22} />
      </Link>
      <UnstyledButton
        className={classes.search}
        aria-label={t('search')}
        aria-keyshortcuts="Control+K"
        onClick={palette.open}
      >
        <IconSearch size={16} stroke={1.7} aria-hidden="true" />
        <span className={classes.searchWords}>{t('search')}</span>
        <kbd aria-hidden="true">Ctrl K</kbd>
      </UnstyledButton>
      <div className={classes.topActions}>
        <ProfileSwitch />
        <NotificationBell />
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          className={classes.help}
          aria-label={t('help')}
          onClick={onHelp}
        >
          <IconHelp size={18} stroke={1.7} aria-hidden="true" />
        </ActionIcon>
        <UserMenu />
      </div>
    </header>
  );
}
