import { useTranslation } from 'react-i18next';
import classes from './DataList.module.css';

/** Ends a list that is shown whole until it is too long: nobody takes what is shown for all there is. */
export function ThereAreMore({ of }: { of: { items: readonly unknown[]; more: boolean } }) {
  const { t } = useTranslation('common');
  return of.more ? <p className={classes.end}>{t('list.firstAlone', { count: of.items.length })}</p> : null;
}
