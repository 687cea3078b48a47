import { Select, Textarea } from '@mantine/core';
import { optionsOf, useReference } from '../../../api/reference';
import { DayInput } from '../../../components/inputs/DayInput';
import { dayOf } from '../../../format/day';
import { fieldAnchor } from '../lineAnchor';
import { requestFieldLabel } from '../requestFieldLabel';
import type { Draft } from './useDraft';
import classes from './Wizard.module.css';

const label = (field: string) => requestFieldLabel('lossArchival', field);

/** Why and when the opportunity was lost; the comment is free (D16). */
export function LossFields({ draft }: { draft: Draft }) {
  const { lists } = useReference();
  const { fields } = draft.value;
  return (
    <div className={classes.fields}>
      <Select
        id={fieldAnchor('lossReason')}
        label={label('lossReason')}
        required
        allowDeselect={false}
        data={optionsOf(lists['lossReason'])}
        value={fields['lossReason'] ?? null}
        onChange={(reason) => reason !== null && draft.setField('lossReason', reason)}
      />
      <div id={fieldAnchor('lostOn')} tabIndex={-1}>
        <DayInput
          label={label('lostOn')}
          required
          maxDate={dayOf(new Date())}
          value={fields['lostOn'] ?? null}
          onChange={(day) => day !== null && draft.setField('lostOn', day)}
        />
      </div>
      <Textarea
        label={label('comment')}
        autosize
        minRows={2}
        maxLength={2000}
        value={fields['comment'] ?? ''}
        onChange={(event) => draft.setField('comment', event.currentTarget.value)}
      />
    </div>
  );
}
