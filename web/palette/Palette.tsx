import { Spotlight } from '@mantine/spotlight';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Keys } from '../keyboard/Keys';
import { useAllPaletteActions } from './actions';
import type { PaletteAction } from './actions';
import { matches } from './matches';
import { paletteStore, selectFirst } from './store';
import classes from './Palette.module.css';

/** Records that answer what is typed. */
export interface Found {
  records: readonly PaletteAction[];
  searching: boolean;
  failed: boolean;
}

interface PaletteProps {
  query: string;
  onQuery: (query: string) => void;
  found: Found;
}

/** For what scrolls inside the list: it hands this on, though its type does not say so. */
const scrolledByKeys = (label: string) => ({ viewportProps: { tabIndex: 0, role: 'group', 'aria-label': label } });

/** Ctrl+K: find, go, create, do. What it offers is what the shell and the page on screen have registered, and what was found. */
export function Palette({ query, onQuery, found: { records, searching, failed } }: PaletteProps) {
  const { t } = useTranslation('common');
  const offered = useAllPaletteActions().filter(({ label }) => matches(query, label));
  const doing = offered.filter(({ group }) => group === 'do');
  const going = offered.filter(({ group }) => group === 'go');
  const shown = [...doing, ...going, ...records].map(({ id }) => id).join(' ');
  useEffect(() => {
    if (query !== '') selectFirst();
  }, [shown, query]);
  const nothing = records.length + offered.length === 0;

  return (
    <Spotlight.Root
      store={paletteStore}
      query={query}
      onQueryChange={onQuery}
      shortcut={['mod + K']}
      tagsToIgnore={[]}
      centered={false}
      yOffset="12vh"
      shadow="md"
      classNames={{ search: classes.search, actionsGroup: classes.group, actionsList: classes.list }}
      maxHeight="24rem"
      scrollable
      attributes={{ content: { 'aria-label': t('palette.label') } }}
      overlayProps={{ backgroundOpacity: 0.25, blur: 0 }}
      transitionProps={{ duration: 100 }}
    >
      {/* With the dialog, not a moment after it: the first letters of who types at once would go to the page behind. */}
      <Spotlight.Search autoFocus placeholder={t('palette.placeholder')} aria-label={t('palette.label')} />
      <Spotlight.ActionsList {...scrolledByKeys(t('palette.results'))}>
        <PaletteGroup label={t('palette.do')} actions={doing} />
        <PaletteGroup label={t('palette.go')} actions={going} />
        <PaletteGroup label={t('palette.found')} actions={records} />
        {searching && query.trim() !== '' && <Spotlight.Empty>{t('palette.searching')}</Spotlight.Empty>}
        {failed && <Spotlight.Empty>{t('palette.failed')}</Spotlight.Empty>}
        {nothing && !searching && !failed && <Spotlight.Empty>{t('palette.nothing', { query })}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function PaletteGroup({ label, actions }: { label: string; actions: readonly PaletteAction[] }) {
  if (actions.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label={label}>
      {actions.map(({ id, label: name, description, keys, icon: Sign, run }) => (
        <Spotlight.Action key={id} onClick={run} className={classes.action}>
          <span className={classes.line}>
            {Sign && <Sign size={17} stroke={1.6} aria-hidden="true" />}
            <span className={classes.name}>
              {name}
              {description !== undefined && <span className={classes.description}>{description}</span>}
            </span>
            {keys !== undefined && <Keys keys={keys} />}
          </span>
        </Spotlight.Action>
      ))}
    </Spotlight.ActionsGroup>
  );
}
