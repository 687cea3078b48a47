import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterheadFields, LetterheadView } from '../../../contracts/letterhead';
import { ChangeBar } from '../../components/inputs/ChangeBar';
import { DayText } from '../../components/values/DayText';
import { announce } from '../../components/page/LiveRegion';
import { ProblemNotice } from '../../components/page/ProblemNotice';
import { changesIn, fieldsOf, formOf, missingIn } from './letterheadForm';
import type { LetterheadForm, TextField } from './letterheadForm';
import { LetterheadInputs } from './LetterheadInputs';
import { LetterPreview } from './LetterPreview';
import { LogoField } from './LogoField';
import { useChangeLetterhead } from './useLetterhead';
import type { Unit } from './useLetterhead';
import classes from './Letterhead.module.css';

interface LetterheadEditorProps {
  kept: LetterheadView;
  /** Whose own it is; null for the firm's. */
  unit: Unit;
}

/** Typed in place, looked at as a letter before it is kept; what left stays as it left. */
export function LetterheadEditor({ kept, unit }: LetterheadEditorProps) {
  const { t } = useTranslation('letterhead');
  const queryClient = useQueryClient();
  const prefix = useId();
  const [form, setForm] = useState(() => formOf(kept));
  const [missing, setMissing] = useState<readonly TextField[]>([]);
  const [shown, setShown] = useState<LetterheadFields | null>(null);
  const set = (change: Partial<LetterheadForm>) => setForm((all) => ({ ...all, ...change }));
  const change = useChangeLetterhead(kept, unit, () => announce(t('saved')));

  /** What is typed, once nothing is missing; else the cursor goes to what is. */
  function whole(then: (fields: LetterheadFields) => void): void {
    const none = missingIn(form);
    setMissing(none);
    if (none[0] === undefined) then(fieldsOf(form));
    else document.getElementById(`${prefix}-${none[0]}`)?.focus();
  }

  return (
    <form
      className={classes.page}
      aria-label={t('title')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        whole((fields) => change.mutate(fields));
      }}
    >
      {kept.letterhead === null && <p className={classes.none}>{t('none')}</p>}
      <LogoField uri={form.logoUri} onChange={set} />
      <LetterheadInputs prefix={prefix} form={form} set={set} missing={missing} refused={change.error?.errors ?? []} />
      <div className={classes.look}>
        <Button
          variant="default"
          leftSection={<IconEye size={16} stroke={1.6} aria-hidden="true" />}
          onClick={() => whole(setShown)}
        >
          {t('preview.open')}
        </Button>
        <span>{t('frozen')}</span>
      </div>
      {kept.lastChange && (
        <p className={classes.last}>
          {t('lastChange', { by: kept.lastChange.by })} <DayText day={kept.lastChange.at} time />.
        </p>
      )}
      {shown && <LetterPreview fields={shown} onClose={() => setShown(null)} />}
      <ChangeBar
        count={changesIn(formOf(kept), form)}
        pending={change.isPending}
        onCancel={() => {
          setForm(formOf(kept));
          setMissing([]);
          change.reset();
          if (change.error?.code === 'stale_version') void queryClient.invalidateQueries({ queryKey: ['letterhead'] });
        }}
      >
        <ProblemNotice problem={change.error} />
      </ChangeBar>
    </form>
  );
}
