import { useTranslation } from 'react-i18next';
import type { InteractionView } from '../../../contracts/interactions';
import { DayText } from '../values/DayText';
import { DueText } from '../values/DueText';
import { DocumentLink } from '../documents/preview/DocumentLink';
import { KindIcon } from './kindIcon';
import { ReportText } from './ReportText';
import classes from './Interactions.module.css';

/** One line of what happened or is planned: what, with whom, by whom, when, and the report. */
export function ActivityEntry({ interaction, onOpen }: { interaction: InteractionView; onOpen: () => void }) {
  const { t } = useTranslation('actions');
  const { kind, subject, comment, contacts, documents, assignee, doneAt, startsAt, endsAt, report } = interaction;
  const withWhom = [...contacts.map(({ name }) => name), ...(comment === null ? [] : [comment])].join(', ');
  return (
    <li className={classes.entry}>
      <KindIcon kind={kind} />
      <div>
        <button type="button" className={classes.subject} onClick={onOpen}>
          {subject}
        </button>
        <span className={classes.about}>
          {[t(`kind.${kind}`), withWhom, assignee.name].filter(Boolean).join(' · ')}
        </span>
        {report !== null && <ReportText text={report} />}
        {documents.length > 0 && (
          <ul className={classes.papers} aria-label={t('papers.of', { subject })}>
            {documents.map((document) => (
              <li key={document.id}>
                <DocumentLink document={document} among={documents} />
              </li>
            ))}
          </ul>
        )}
      </div>
      {doneAt === null ? <DueText due={endsAt} /> : <DayText day={startsAt} time={kind !== 'note'} />}
    </li>
  );
}
