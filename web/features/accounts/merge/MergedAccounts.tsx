import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergeView } from '../../../../contracts/merges';
import { mergers } from '../../../../domain/merge/accounts';
import { useMe } from '../../../api/session';
import { ThereAreMore } from '../../../components/lists/ThereAreMore';
import { ConfirmDialog } from '../../../components/dialogs/ConfirmDialog';
import { DayText } from '../../../components/values/DayText';
import { useNow } from '../../../components/values/useNow';
import { fieldKey } from '../fieldKey';
import classes from './Merge.module.css';
import { mergesQuery, useUndoMerge } from './mergeQueries';

/** What was merged into this account, by whom, and until when it can be taken back. */
export function MergedAccounts({ accountId }: { accountId: string }) {
  const { t } = useTranslation('accounts');
  const { data: merges } = useQuery(mergesQuery(accountId));
  const { roles } = useMe();
  const now = useNow();
  const [undoing, setUndoing] = useState<MergeView | null>(null);
  const undo = useUndoMerge();
  if (merges === undefined || merges.items.length === 0) return null;
  const mayUndo = ({ undoneAt, undoableUntil }: MergeView) =>
    undoneAt === null && mergers.some((role) => roles.includes(role)) && new Date(undoableUntil) > now;

  return (
    <section className={classes.merged} aria-labelledby="comptes-fusionnes">
      <h3 id="comptes-fusionnes">{t('fusion.merged')}</h3>
      <ul>
        {merges.items.map((merge) => (
          <li key={merge.id}>
            {merge.name} · {merge.number}
            <span className={classes.quiet}>
              {merge.by}, <DayText day={merge.at} />
              {merge.undoneAt !== null && ` · ${t('fusion.undone')}`}
            </span>
            {mayUndo(merge) && (
              <Button size="xs" variant="default" onClick={() => setUndoing(merge)}>
                {t('fusion.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ThereAreMore of={merges} />
      {undo.data && (
        <p role="status">
          {t('fusion.isBack')}{' '}
          <Link to="/comptes/$id" params={{ id: undo.data.accountId }}>
            {t('fusion.open')}
          </Link>
          {undo.data.kept.length > 0 &&
            ` ${t('fusion.keptSince', { fields: undo.data.kept.map((field) => t(fieldKey(field))).join(', ') })}`}
        </p>
      )}
      {undoing && (
        <ConfirmDialog
          opened
          onClose={() => setUndoing(null)}
          title={t('fusion.undoTitle', { name: undoing.name })}
          consequences={[t('fusion.undoBack'), t('fusion.undoStays'), t('fusion.undoSince')]}
          confirmLabel={t('fusion.undo')}
          pending={undo.isPending}
          problem={undo.error}
          onConfirm={() => undo.mutate(undoing.id, { onSuccess: () => setUndoing(null) })}
        />
      )}
    </section>
  );
}
