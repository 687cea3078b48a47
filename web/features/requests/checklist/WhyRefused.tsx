import { useTranslation } from 'react-i18next';
import type { ChecklistItemView } from '../../../../contracts/requests/checklistItem';
import { labelOf, useReference } from '../../../api/reference';
import { DayText } from '../../../components/values/DayText';
import classes from './Checklist.module.css';

/** Why a line came back, in the words of who refused it, and what to do about it. */
export function WhyRefused({ item, answering }: { item: ChecklistItemView; answering: boolean }) {
  const { t } = useTranslation('requests');
  const { refusalReasons } = useReference();
  return (
    <div className={classes.why}>
      {item.reasonCode !== null && <strong>{labelOf(refusalReasons, item.reasonCode)}</strong>}
      {item.comment !== null && <span>{item.comment}</span>}
      {item.judgedBy !== null && item.judgedAt !== null && (
        <span className={classes.judged}>
          {item.judgedBy}, <DayText day={item.judgedAt} time />
        </span>
      )}
      {answering && <span>{t(`line.todo.${item.wants}`)}</span>}
    </div>
  );
}
