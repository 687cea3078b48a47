import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { focusOnArrival } from './arrival';
import classes from './PageHeader.module.css';

interface PageHeaderProps {
  title: string;
  /** One line: number, client, holder… Children are set apart by a thin space, not by badges. `null` keeps its place until it comes. */
  facts?: ReactNode;
  /** At most two buttons, the one that matters last. */
  actions?: ReactNode;
}

/** Title of the page and of the window; takes the focus on arrival, so that a screen reader starts here. */
export function PageHeader({ title, facts, actions }: PageHeaderProps) {
  const { t } = useTranslation('common');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    focusOnArrival(heading.current);
  }, []);
  return (
    <header className={classes.header}>
      <title>{t('windowTitle', { title })}</title>
      <div className={classes.words}>
        <h1 ref={heading} tabIndex={-1} className={classes.title}>
          {title}
        </h1>
        {facts !== undefined && <div className={classes.facts}>{facts}</div>}
      </div>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </header>
  );
}
