import { Checklist } from '../checklist/Checklist';
import { TemplateFields } from '../fields/TemplateFields';
import type { Draft } from '../useDraft';
import classes from './Wizard.module.css';

/** Step 4: the fields of the model and the lines of its checklist. */
export function DataStep({ draft }: { draft: Draft }) {
  return (
    <div className={classes.step}>
      <TemplateFields request={draft.value} onChange={draft.setField} />
      <Checklist request={draft.value} mode="fill" />
    </div>
  );
}
