import { Checkbox, NativeSelect, NumberInput, Textarea, TextInput, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Modal } from '../../../components/dialogs/Modal';
import type { RequestView } from '../../../../contracts/requests/request';
import { useMe } from '../../../api/session';
import { BusyButton } from '../../../components/inputs/BusyButton';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import { translate } from '../../../i18n/translate';
import { LineDrafts } from './LineDrafts';
import { answersOf, draftFrom, isComplete, stepsOf, type MacroDraft } from './macroDraft';
import classes from './Macros.module.css';
import { useSaveMacro } from './useMacros';

/** A macro made from what was just done on this request: the lines as they were judged, then a word, a day and an answer. */
export function MacroEditor({ request, onClose }: { request: RequestView; onClose: () => void }) {
  const { t } = useTranslation(['macros', 'common']);
  const me = useMe();
  const [draft, setDraft] = useState<MacroDraft>(() => draftFrom(request));
  const save = useSaveMacro(onClose);
  const change = (part: Partial<MacroDraft>) => setDraft((old) => ({ ...old, ...part }));
  const steps = stepsOf(draft);
  const ofLines = steps.some((step) => 'line' in step);
  const answers = answersOf(request.task);
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('macros:newTitle')}
      closeButtonProps={{ 'aria-label': t('common:dialog.close') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({
            name: draft.name.trim(),
            template: ofLines ? request.template : null,
            steps,
            groupId: draft.shared ? me.region.id : null,
          });
        }}
      >
        <TextInput
          label={t('macros:name')}
          required
          withAsterisk={false}
          data-autofocus
          maxLength={60}
          value={draft.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <Checkbox
          label={t('macros:step.claim')}
          checked={draft.claim}
          onChange={(event) => change({ claim: event.currentTarget.checked })}
        />
        {draft.lines.length > 0 && <LineDrafts lines={draft.lines} onChange={(lines) => change({ lines })} />}
        <Words draft={draft} change={change} />
        <Answer draft={draft} change={change} answers={answers} />
        <Checkbox
          label={t('macros:share')}
          checked={draft.shared}
          onChange={(event) => change({ shared: event.currentTarget.checked })}
        />
        <ProblemNotice problem={save.error} />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('common:dialog.back')}
          </Button>
          <BusyButton type="submit" disabled={!isComplete(draft)} loading={save.isPending}>
            {t('macros:save', { count: steps.length })}
          </BusyButton>
        </div>
      </form>
    </Modal>
  );
}

interface PartProps {
  draft: MacroDraft;
  change: (part: Partial<MacroDraft>) => void;
}

/** A message, or a note for the desk alone. */
function Words({ draft, change }: PartProps) {
  const { t } = useTranslation('macros');
  return (
    <>
      <Textarea
        label={t('message')}
        autosize
        minRows={2}
        maxLength={5000}
        value={draft.message}
        onChange={(event) => change({ message: event.currentTarget.value })}
      />
      {draft.message.trim() !== '' && (
        <Checkbox
          label={t('internal')}
          checked={draft.internal}
          onChange={(event) => change({ internal: event.currentTarget.checked })}
        />
      )}
    </>
  );
}

/** When to come back to it, and how the task ends. */
function Answer({ draft, change, answers }: PartProps & { answers: ReturnType<typeof answersOf> }) {
  const { t } = useTranslation('macros');
  return (
    <div className={classes.row}>
      <NumberInput
        label={t('followUp')}
        min={1}
        max={60}
        allowDecimal={false}
        value={draft.workingDays ?? ''}
        onChange={(value) => change({ workingDays: typeof value === 'number' ? value : null })}
      />
      <NativeSelect
        label={t('answer')}
        value={draft.outcome ?? ''}
        data={[
          { value: '', label: t('noAnswer') },
          ...answers.map((value) => ({ value, label: translate(`cases:outcome.${value}`) })),
        ]}
        onChange={(event) => change({ outcome: answers.find((one) => one === event.currentTarget.value) ?? null })}
      />
    </div>
  );
}
