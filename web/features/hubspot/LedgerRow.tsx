import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { HubspotLedgerLine } from '../../../contracts/hubspot';
import { hubspotPropertyName } from '../../../domain/french/hubspot';
import { canBeUndone } from '../../../domain/hubspot/undo';
import { BusyButton } from '../../components/inputs/BusyButton';
import { ProblemNotice } from '../../components/page/ProblemNotice';
import { DayText } from '../../components/values/DayText';
import { Replaced } from '../../components/values/Replaced';
import { useNow } from '../../components/values/useNow';
import classes from './Hubspot.module.css';
import { RecordLink } from './RecordLink';
import { useUndo } from './useHubspot';
import { valueWords } from './valueWords';

export function LedgerRow({ line }: { line: HubspotLedgerLine }) {
  const { t } = useTranslation('hubspot');
  const undo = useUndo(line.id);
  const { at, direction, object, cause, by, undone } = line;
  return (
    <li className={classes.line}>
      <div className={classes.row}>
        <span>
          <strong>{t(`direction.${direction}`)}</strong> {t(`object.${object}`)} <RecordLink {...line} />
        </span>
        <span className={classes.quiet}>
          {t(`cause.${cause}`, { by: by ?? '' })}, <DayText day={at} time />
        </span>
      </div>
      <Values line={line} />
      {undone && <Undone undone={undone} takesFocus={undo.isSuccess} />}
      {canBeUndone(line) && (
        <div className={classes.answers}>
          <BusyButton
            size="xs"
            variant="default"
            loading={undo.isPending}
            aria-label={t('ledger.undoOf', { name: line.name })}
            onClick={() => undo.mutate()}
          >
            {t('ledger.undo')}
          </BusyButton>
        </div>
      )}
      <ProblemNotice problem={undo.error} />
    </li>
  );
}

/** As many are read at a glance; of a record that was made all are told, for whoever asks. */
const MOST_AT_A_GLANCE = 2;

function Values({ line: { changes } }: { line: HubspotLedgerLine }) {
  const { t } = useTranslation('hubspot');
  const now = useNow();
  const values = (
    <ul className={classes.list}>
      {changes.map(({ property, from, to }) => (
        <li key={property}>
          <Replaced
            label={hubspotPropertyName(property)}
            before={from === '' ? undefined : { says: t('ledger.before'), value: valueWords(property, from, now) }}
            after={{
              says: t('ledger.after'),
              value: to === '' ? t('ledger.emptied') : valueWords(property, to, now),
            }}
          />
        </li>
      ))}
    </ul>
  );
  if (changes.length <= MOST_AT_A_GLANCE) return values;
  return (
    <details className={classes.changes}>
      <summary>{t('ledger.values', { count: changes.length })}</summary>
      {values}
    </details>
  );
}

interface UndoneProps {
  undone: NonNullable<HubspotLedgerLine['undone']>;
  /** By whoever pressed the button, which is gone: they go on from here, unless they went elsewhere meanwhile. */
  takesFocus: boolean;
}

function Undone({ undone: { by, at }, takesFocus }: UndoneProps) {
  const { t } = useTranslation('hubspot');
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (takesFocus && document.activeElement === document.body) said.current?.focus();
  }, [takesFocus]);
  return (
    <p ref={said} tabIndex={-1} className={classes.quiet}>
      {t('ledger.undone', { by })} <DayText day={at} time />
    </p>
  );
}
