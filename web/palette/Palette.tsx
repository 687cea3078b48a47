import { Spotlight } from '@mantine/spotlight';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Keys } from '../keyboard/Keys';
import { useAllPaletteActions } from './actions';
import type { PaletteAction } from './actions';
import { matches } from './matches';
import classes from './Palette.module.css';

/** Ctrl+K: go, create, do. What it offers is what the shell and the page on screen have registered. */
export function Palette({ search }: { search?: (query: string) => readonly PaletteAction[] }) {
  const { t } = useTranslation('common');
  const [query, setQuery] = useState('');
  const offered = useAllPaletteActions().filter(({ label }) => matches(query, label));
  const found = search?.(query) ?? [];
  const doing = offered.filter(({ group }) => group === 'do');
  const going = offered.filter(({ group }) => group === 'go');
  const nothing = found.length + offered.length === 0;

  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={['mod + K']}
      centered={false}
      yOffset="12vh"
      shadow="md"
      classNames={{ search: classes.search, actionsGroup: classes.group, actionsList: classes.list }}
      maxHeight="24rem"
      scrollable
      overlayProps={{ backgroundOpacity: 0.25, blur: 0 }}
      transitionProps={{ duration: 100 }}
    >
      <Spotlight.Search placeholder={t('palette.placeholder')} aria-label={t('palette.label')} />
      <Spotlight.ActionsList>
        <PaletteGroup label={t('palette.do')} actions={doing} />
        <PaletteGroup label={t('palette.go')} actions={going} />
        <PaletteGroup label={t('palette.found')} actions={found} />
        {nothing && <Spotlight.Empty>{t('palette.nothing', { query })}</Spotlight.Empty>}
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
