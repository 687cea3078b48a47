import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/session';
import { Logo } from '../components/page/Logo';
import { pagesFor } from './navigation';
import type { NavigationEntry } from './navigation';
import classes from './Shell.module.css';

/** Left of the page on a desk, a bar of five entries under the thumb on a phone: one list, laid out by CSS. */
export function Rail() {
  const { t } = useTranslation('shell');
  const { roles } = useMe();
  return (
    <nav className={classes.rail} aria-label={t('navigation')}>
      <Link to="/" className={classes.railLogo} aria-label={t('home')}>
        <Logo />
      </Link>
      <ul className={classes.entries}>
        {pagesFor(roles).map((entry) => (
          <Entry key={entry.name} entry={entry} />
        ))}
      </ul>
    </nav>
  );
}

function Entry({ entry: { name, to, icon: Sign, onPhone } }: { entry: NavigationEntry }) {
  const { t } = useTranslation('shell');
  const { openTasks } = useMe();
  const label = t(`page.${name}`);
  return (
    <li data-on-phone={onPhone || undefined}>
      <Link to={to} className={classes.entry} activeOptions={{ exact: to === '/' }} title={label}>
        <Sign size={18} stroke={1.6} aria-hidden="true" />
        <span className={classes.entryLabel}>{label}</span>
        {name === 'tasks' && openTasks > 0 && (
          <span className={classes.counter}>
            <span aria-hidden="true">{openTasks > 99 ? '99+' : openTasks}</span>
            <span className="sr-only">{t('openTasks', { count: openTasks })}</span>
          </span>
        )}
      </Link>
    </li>
  );
}
