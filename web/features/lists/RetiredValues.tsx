import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { KeptListView, KeptValueView } from '../../../contracts/lists';
import { DayText } from '../../components/values/DayText';
import { ProblemNotice } from '../../components/page/ProblemNotice';
import classes from './Lists.module.css';
import { useChangeList } from './useLists';
import { useUses } from './useUses';

/** What is chosen no more; records that hold it show it still. Nothing where nothing was retired. */
export function RetiredValues({ list, onDone }: { list: KeptListView; onDone: (words: string) => void }) {
  const { t } = useTranslation('lists');
  const restore = useChangeList(list, () => onDone(t('restore.done')));
  const retired = list.values.filter(({ retiredAt }) => retiredAt !== null);
  if (retired.length === 0) return null;
  return (
    <>
      <h3 className={classes.former}>{t('retired.title')}</h3>
      <p className={classes.note}>{t('retired.note')}</p>
      <ProblemNotice problem={restore.error} />
      <ul className={classes.values}>
        {retired.map((value) => (
          <RetiredValue
            key={value.id}
            value={value}
            pending={restore.isPending}
            onRestore={() => restore.mutate({ type: 'restore', id: value.id })}
          />
        ))}
      </ul>
    </>
  );
}

function RetiredValue({
  value: { code, label, retiredAt, uses },
  pending,
  onRestore,
}: {
  value: KeptValueView;
  pending: boolean;
  onRestore: () => void;
}) {
  const { t } = useTranslation('lists');
  return (
    <li className={classes.value} data-retired>
      <span className={classes.words}>
        <span className={classes.label}>{label}</span>
        <span className={classes.code}>{code}</span>
      </span>
      <span className={classes.uses}>
        {useUses(uses)} · {t('retired.since')} {retiredAt !== null && <DayText day={retiredAt} />}
      </span>
      <Button
        size="xs"
        variant="default"
        disabled={pending}
        aria-label={t('restore.of', { label })}
        onClick={onRestore}
      >
        {t('restore.do')}
      </Button>
    </li>
  );
}
