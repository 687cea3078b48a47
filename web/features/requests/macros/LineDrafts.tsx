import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReference } from '../../../api/reference';
import { fieldLabel } from '../../../i18n/said';
import type { LineDraft } from './macroDraft';
import classes from './Macros.module.css';

interface LineDraftsProps {
  lines: readonly LineDraft[];
  onChange: (lines: LineDraft[]) => void;
}

const refusal = 'refused:';

/** What the macro does with each line: leave it, accept it, or refuse it for a reason and with a word. */
export function LineDrafts({ lines, onChange }: LineDraftsProps) {
  const { t } = useTranslation('macros');
  const { refusalReasons } = useReference();
  const verdicts = [
    { value: 'none', label: t('line.none') },
    { value: 'accepted', label: t('line.accept') },
    ...refusalReasons
      .filter((reason) => reason.for === 'line')
      .map(({ code, label }) => ({ value: `${refusal}${code}`, label: t('line.refuse', { reason: label }) })),
  ];
  const change = (at: number, part: Partial<LineDraft>) =>
    onChange(lines.map((line, place) => (place === at ? { ...line, ...part } : line)));
  const judge = (at: number, value: string) => {
    if (value.startsWith(refusal)) change(at, { verdict: 'refused', reasonCode: value.slice(refusal.length) });
    else change(at, { verdict: value === 'accepted' ? 'accepted' : 'none', reasonCode: null });
  };
  return (
    <fieldset className={classes.lines}>
      <legend>{t('lines')}</legend>
      {lines.map(({ line, verdict, reasonCode, comment }, at) => {
        const name = fieldLabel(`checklist.${line}`);
        return (
          <div key={line} className={classes.line}>
            <NativeSelect
              label={name}
              value={verdict === 'refused' ? `${refusal}${reasonCode ?? ''}` : verdict}
              data={verdicts}
              onChange={(event) => judge(at, event.currentTarget.value)}
            />
            {verdict === 'refused' && (
              <TextInput
                label={t('line.word')}
                aria-label={t('line.wordOf', { line: name })}
                maxLength={1000}
                value={comment}
                onChange={(event) => change(at, { comment: event.currentTarget.value })}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
