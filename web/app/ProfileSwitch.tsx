import { Menu } from '@mantine/core';
import { IconCheck, IconChevronDown, IconWorld } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../contracts/auth';
import { BusyButton } from '../components/inputs/BusyButton';
import { useMe, useSwitchProfile } from '../api/session';
import classes from './Shell.module.css';

const profiles: readonly Me['profile'][] = ['main', '360'];

/** Main profile, walled to its BU, or 360° view of the CRM across the BUs of the company (requirement 298). */
export function ProfileSwitch() {
  const { t } = useTranslation('shell');
  const me = useMe();
  const change = useSwitchProfile();
  const names = { main: me.businessUnit.name, '360': t('profile.wide') };
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <BusyButton
          variant="subtle"
          color="gray"
          className={classes.quiet}
          loading={change.isPending}
          leftSection={me.profile === '360' ? <IconWorld size={16} aria-hidden="true" /> : null}
          rightSection={<IconChevronDown size={14} aria-hidden="true" />}
        >
          <span className="sr-only">{t('profile.label')} </span>
          {names[me.profile]}
        </BusyButton>
      </Menu.Target>
      <Menu.Dropdown>
        {profiles.map((profile) => (
          <Menu.Item
            key={profile}
            onClick={() => change.mutate(profile)}
            rightSection={profile === me.profile ? <IconCheck size={15} aria-label={t('profile.current')} /> : null}
          >
            {names[profile]}
            <span className={classes.hint}>{t(`profile.hint.${profile}`)}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** On each page of the 360° profile: what is seen is wider than usual. */
export function ProfileBand() {
  const { t } = useTranslation('shell');
  const me = useMe();
  if (me.profile !== '360') return null;
  return (
    <p className={classes.band}>
      <IconWorld size={14} aria-hidden="true" />
      {t('profile.band', { company: me.company.name })}
    </p>
  );
}
