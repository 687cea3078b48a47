import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptListView, KeptValueView } from '../../../contracts/lists';
import { DayText } from '../../components/values/DayText';
import { announce } from '../../components/page/LiveRegion';
import { ProblemNotice } from '../../components/page/ProblemNotice';
import { AddValueDialog } from './AddValueDialog';
import classes from './Lists.module.css';
import { RenameDialog } from './RenameDialog';
import { RetireDialog } from './RetireDialog';
import { RetiredValues } from './RetiredValues';
import { useOrder } from './useOrder';
import { ValueRow } from './ValueRow';

/** One list: what is offered, in order, then what is offered no more. */
export function ListSection({ list }: { list: KeptListView }) {
  const { t } = useTranslation('lists');
  const [adding, { open: add, close: closeAdd }] = useDisclosure(false);
  const [asked, setAsked] = useState<{ what: 'rename' | 'retire'; value: KeptValueView } | null>(null);
  const order = useOrder(list);
  const close = () => setAsked(null);
  const done = (words: string) => {
    announce(words);
    close();
    closeAdd();
  };
  return (
    <section aria-labelledby="list-name" className={classes.section}>
      <header className={classes.head}>
        <h2 id="list-name">{t(`list.${list.list}`)}</h2>
        {!list.namedByRules && <Button onClick={add}>{t('add.open')}</Button>}
      </header>
      <p className={classes.note}>
        {t(`where.${list.list}`)}
        {list.namedByRules && ` ${t('namedByRules')}`}
        {list.lastChange && (
          <>
            {' '}
            {t('lastChange', { by: list.lastChange.by })} <DayText day={list.lastChange.at} time />.
          </>
        )}
      </p>
      <ProblemNotice problem={order.problem} />
      {order.values.length === 0 && <p className={classes.note}>{t('empty')}</p>}
      <ol className={classes.values}>
        {order.values.map((value, at) => (
          <ValueRow
            key={value.id}
            value={value}
            at={at}
            of={order.values.length}
            mayRetire={!list.namedByRules && order.values.length > 1}
            onMove={order.move}
            onRename={() => setAsked({ what: 'rename', value })}
            onRetire={() => setAsked({ what: 'retire', value })}
          />
        ))}
      </ol>
      <RetiredValues list={list} onDone={done} />
      {adding && <AddValueDialog list={list} onClose={closeAdd} onDone={done} />}
      {asked?.what === 'rename' && <RenameDialog list={list} value={asked.value} onClose={close} onDone={done} />}
      {asked?.what === 'retire' && <RetireDialog list={list} value={asked.value} onClose={close} onDone={done} />}
    </section>
  );
}
