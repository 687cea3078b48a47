import { Outlet } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LiveRegion } from '../components/page/LiveRegion';
import { ShortcutHelp } from '../keyboard/ShortcutHelp';
import { listenForShortcuts } from '../keyboard/listen';
import { FocusTip } from './FocusTip';
import { GuideLink } from './GuideLink';
import { OfflineNotice } from './OfflineNotice';
import { ProfileBand } from './ProfileSwitch';
import { Rail } from './Rail';
import { listenForCutWords } from './sayWhole';
import { SearchPalette } from './SearchPalette';
import { TopBar } from './TopBar';
import { useCreateActions } from './useCreateActions';
import { useGoKeys } from './useGoKeys';
import { useNews } from './useNews';
import classes from './Shell.module.css';

/** What surrounds every page: rail, top bar, palette, keys, and the news that keep it true. */
export function Shell() {
  const { t } = useTranslation('shell');
  const [helpOpened, setHelpOpened] = useState(false);
  useEffect(listenForShortcuts, []);
  useEffect(listenForCutWords, []);
  useGoKeys(() => setHelpOpened(true));
  useCreateActions();
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
      <SearchPalette />
      <ShortcutHelp opened={helpOpened} onClose={() => setHelpOpened(false)}>
        <GuideLink onFollow={() => setHelpOpened(false)} />
      </ShortcutHelp>
      <LiveRegion />
      <FocusTip />
    </div>
  );
}
