import { useTranslation } from 'react-i18next';
import type { ChecklistItemView } from '../../../../contracts/requests/checklistItem';
import { documentHref } from '../../../api/documents';
import { DayText } from '../../../components/values/DayText';
import { DocumentLink } from '../../../components/documents/preview/DocumentLink';
import type { Previewed } from '../../../components/documents/preview/PreviewDialog';
import classes from './Checklist.module.css';

interface LineContentProps {
  item: ChecklistItemView;
  /** The place to answer stands right below: nothing needs to be said of what is not there yet. */
  answering: boolean;
  /** Of every line of the request, in their order: one reads on without closing. */
  among: readonly Previewed[];
}

/** What was given for a line: a document to download, or a text. */
export function LineContent({
  item: { document, answer, wants, fromFile, state },
  answering,
  among,
}: LineContentProps) {
  const { t } = useTranslation('requests');
  if (wants === 'fields') return <span className={classes.nothing}>{t('line.fields')}</span>;
  if (document !== null)
    return (
      <>
        <DocumentLink document={document} among={among} className={classes.content} />
        {fromFile && (
          <span className={classes.nothing}>
            {t('line.fromFile')} <DayText day={document.datedOn} />
          </span>
        )}
        {document.newer !== null && (
          <NewerVersion document={document} newer={document.newer} accepted={state === 'accepted'} />
        )}
        {document.validUntil !== null && (
          <span className={classes.nothing}>
            {t('line.validUntil')} <DayText day={document.validUntil} />
          </span>
        )}
      </>
    );
  // The answer being written stands right below.
  if (answering) return null;
  if (answer !== null && answer !== '') return <span className={classes.content}>{answer}</span>;
  return <span className={classes.nothing}>{t('line.nothing')}</span>;
}

type LineDocument = NonNullable<ChecklistItemView['document']>;

interface NewerVersionProps {
  document: LineDocument;
  newer: NonNullable<LineDocument['newer']>;
  accepted: boolean;
}

/** What was decided on a version stays decided on it, and says so. */
function NewerVersion({ document: { version, name }, newer, accepted }: NewerVersionProps) {
  const { t } = useTranslation('requests');
  return (
    <span className={classes.newer}>
      {accepted ? t('line.acceptedOn', { version }) : t('line.heldIn', { version })}{' '}
      <a href={documentHref(newer.id)} download aria-label={t('line.newerOf', { version: newer.version, name })}>
        {t('line.newer', { version: newer.version })}
      </a>{' '}
      {t('line.newerBy', { name: newer.by })} <DayText day={newer.at} time />
    </span>
  );
}
