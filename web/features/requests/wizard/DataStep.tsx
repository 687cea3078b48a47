import { Checklist } from '../checklist/Checklist';
import { LossFields } from './LossFields';
import { MissionSetupFields } from './MissionSetupFields';
import type { Draft } from './useDraft';
import classes from './Wizard.module.css';

/** Step 4: the fields of the model and the lines of its checklist. */
export function DataStep({ draft }: { draft: Draft }) {
  const { template } = draft.value;
  return (
    <div className={classes.step}>
      {template === 'missionSetup' && <MissionSetupFields draft={draft} />}
      {template === 'lossArchival' && <LossFields draft={draft} />}
      <Checklist request={draft.value} mode="fill" />
    </div>
  );
}
