import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconBeach, IconBellCog, IconCheck, IconLogout } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLogout, useMe } from '../api/session';
import { letterKeysEnabled, setLetterKeys } from '../keyboard/preference';
import { besidesBar } from './navigation';
import classes from './Shell.module.css';

const themes = ['auto', 'light', 'dark'] as const;

const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('')
    .toUpperCase();

export function UserMenu() {
  const { t } = useTranslation('shell');
  const me = useMe();
  const navigate = useNavigate();
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const logout = useLogout(() => void navigate({ to: '/connexion' }));
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <UnstyledButton className={classes.avatar} aria-label={t('user.menu', { name: me.name })}>
          {initials(me.name)}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.identity}>
          <strong>{me.name}</strong>
          <span>{me.roles.map((role) => t(`role.${role}`)).join(', ')}</span>
        </div>
        <Menu.Divider />
        {/* Not hidden by its style: the arrows would stop at what cannot have the focus. */}
        {phone &&
          besidesBar(me.roles).map(({ to, name, icon: Sign }) => (
            <Menu.Item key={to} component={Link} to={to} leftSection={<Sign size={16} aria-hidden="true" />}>
              {t(`page.${name}`)}
            </Menu.Item>
          ))}
        <Menu.Item
          component={Link}
          to="/notifications/reglages"
          leftSection={<IconBellCog size={16} aria-hidden="true" />}
        >
          {t('user.notifications')}
        </Menu.Item>
        <Menu.Item component={Link} to="/absences" leftSection={<IconBeach size={16} aria-hidden="true" />}>
          {t('user.absences')}
        </Menu.Item>
        <ThemeItems />
        <LetterKeysItem />
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden="true" />} onClick={() => logout.mutate()}>
          {t('user.logout')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function ThemeItems() {
  const { t } = useTranslation('shell');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Menu.Label>{t('theme.label')}</Menu.Label>
      {themes.map((theme) => (
        <Menu.RadioItem
          key={theme}
          value={theme}
          checked={theme === colorScheme}
          checkIcon={<IconCheck size={15} aria-hidden="true" />}
          onChange={() => setColorScheme(theme)}
        >
          {t(`theme.${theme}`)}
        </Menu.RadioItem>
      ))}
      <Menu.Divider />
    </>
  );
}

function LetterKeysItem() {
  const { t } = useTranslation('shell');
  const [enabled, setEnabled] = useState(letterKeysEnabled);
  return (
    <Menu.CheckboxItem
      checked={enabled}
      checkIcon={<IconCheck size={15} aria-hidden="true" />}
      onChange={(wanted) => {
        setLetterKeys(wanted);
        setEnabled(wanted);
      }}
    >
      {t('user.letterKeys')}
    </Menu.CheckboxItem>
  );
}
