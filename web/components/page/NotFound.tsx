import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './States.module.css';

/** A page that is none, or none for its reader: which of the two is not said. */
export function NotFound() {
  const { t } = useTranslation(['shell', 'common']);
  const title = t('shell:notFound.title');
  return (
    <div className={classes.state}>
      <title>{t('common:windowTitle', { title })}</title>
      <h1 className={classes.title}>{title}</h1>
      <p className={classes.text}>{t('shell:notFound.text')}</p>
      <Button component={Link} to="/" variant="default">
        {t('shell:notFound.back')}
      </Button>
    </div>
  );
}
