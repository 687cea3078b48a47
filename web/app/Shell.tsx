import { Outlet } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LiveRegion } from '../components/LiveRegion';
import { ShortcutHelp } from '../keyboard/ShortcutHelp';
import { listenForShortcuts } from '../keyboard/listen';
import { Palette } from '../palette/Palette';
import { GuideLink } from './GuideLink';
import { OfflineNotice } from './OfflineNotice';
import { ProfileBand } from './ProfileSwitch';
import { Rail } from './Rail';
import { TopBar } from './TopBar';
import { useGoKeys } from './useGoKeys';
import { useNews } from './useNews';
import classes from './Shell.module.css';

/** What surrounds every page: rail, top bar, palette, keys, and the news that keep it true. */
export function Shell() {
  const { t } = useTranslation('shell');
  const [helpOpened, setHelpOpened] = useState(false);
  useEffect(listenForShortcuts, []);
  useGoKeys(() => setHelpOpened(true));
  useNews();
  return (
    <div className={classes.shell}>
      <a href="#page" className={classes.skip}>
        {t('skip')}
      </a>
      <Rail />
      <TopBar onHelp={() => setHelpOpened(true)} />
      <div className={classes.notices}>
        <ProfileBand />
        <OfflineNotice />
      </div>
      <main id="page" tabIndex={-1} className={classes.page}>
        <Outlet />
      </main>
      <Palette />
      <ShortcutHelp opened={helpOpened} onClose={() => setHelpOpened(false)}>
        <GuideLink onFollow={() => setHelpOpened(false)} />
      </ShortcutHelp>
      <LiveRegion />
    </div>
  );
}
