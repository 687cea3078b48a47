import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AskFirst } from '../inputs/AskFirst';
import { ProblemNotice } from '../page/ProblemNotice';
import classes from './Conversation.module.css';
import { useDiscardNoteFile } from './useConversation';

interface UnpostedFilesProps {
  requestId: string;
  files: readonly { id: string; name: string }[];
  /** Joins one to what is being written; null where nothing can be written any more. */
  onJoin: ((id: string) => void) | null;
}

/** Files that were deposited for a note and sent with none: a tab that was closed in between loses nothing. */
export function UnpostedFiles({ requestId, files, onJoin }: UnpostedFilesProps) {
  const { t } = useTranslation('cases');
  const discard = useDiscardNoteFile({ requestId });
  if (files.length === 0) return null;
  return (
    <section className={classes.unposted} aria-label={t('conversation.unposted')}>
      <p>{t('conversation.unposted')}</p>
      <ul>
        {files.map(({ id, name }) => (
          <li key={id}>
            <span className={classes.fileName}>{name}</span>
            {onJoin && (
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={t('conversation.joinOf', { name })}
                onClick={() => onJoin(id)}
              >
                {t('conversation.join')}
              </Button>
            )}
            <AskFirst
              size="compact-xs"
              variant="subtle"
              label={t('conversation.discard')}
              of={t('conversation.discardOf', { name })}
              consequence={t('conversation.discardEffect')}
              pending={discard.isPending && discard.variables === id}
              onSure={() => discard.mutate(id)}
            />
          </li>
        ))}
      </ul>
      <ProblemNotice problem={discard.error} />
    </section>
  );
}
