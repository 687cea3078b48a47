import { useTranslation } from 'react-i18next';
import { BusyButton } from '../inputs/BusyButton';
import { ErrorState, ListSkeleton } from '../page/States';
import { Composer } from './Composer';
import classes from './Conversation.module.css';
import { MessageItem } from './MessageItem';
import type { Talk } from './talk.types';
import { UnpostedFiles } from './UnpostedFiles';
import { useConversation } from './useConversation';

/** What was said, the newest last, and what whoever reads says next. */
export function Messages({ talk, nothing }: { talk: Talk; nothing: string }) {
  const { t } = useTranslation('cases');
  const { query, rows, first, more } = useConversation(talk);
  return (
    <>
      {query.isPending && <ListSkeleton />}
      {query.isError && <ErrorState error={query.error} onRetry={query.refetch} />}
      {more.hasMore && (
        <BusyButton variant="subtle" size="compact-sm" loading={more.loadingMore} onClick={more.onLoadMore}>
          {t('conversation.older')}
        </BusyButton>
      )}
      {first && rows.length === 0 && <p className={classes.nothing}>{nothing}</p>}
      {rows.length > 0 && (
        <ol className={classes.messages}>
          {rows.toReversed().map((message) => (
            <MessageItem key={message.id} message={message} talk={talk} mayRelease={first?.open === true} />
          ))}
        </ol>
      )}
      {first?.open === true && (
        <Composer talk={talk} onTheDesk={first.onTheDesk} draft={first.draft} unposted={first.unposted} />
      )}
      {first?.open === false && (
        <>
          <p className={classes.nothing}>{t('conversation.closed')}</p>
          <UnpostedFiles requestId={talk.requestId} files={first.unposted} onJoin={null} />
        </>
      )}
    </>
  );
}
