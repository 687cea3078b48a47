import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../../contracts/requests';
import { ErrorState, ListSkeleton } from '../../../components/States';
import { Composer } from './Composer';
import classes from './Conversation.module.css';
import { MessageItem } from './MessageItem';
import { useConversation, useFollow } from './useConversation';

/** What is said on a request. Internal notes look like nothing else, and are on no screen of whoever asked. */
export function Conversation({ request }: { request: Pick<RequestView, 'id' | 'account' | 'requester'> }) {
  const { t } = useTranslation('requests');
  const { query, rows, first, more } = useConversation(request.id);
  const follow = useFollow(request.id);
  return (
    <section id="conversation" className={classes.conversation} aria-labelledby="conversation-title">
      <header className={classes.header}>
        <h2 id="conversation-title">{t('conversation.title')}</h2>
        {first && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-pressed={first.following}
            loading={follow.isPending}
            onClick={() => follow.mutate(!first.following)}
          >
            {first.following ? t('conversation.following') : t('conversation.follow')}
          </Button>
        )}
      </header>
      {query.isPending && <ListSkeleton />}
      {query.isError && <ErrorState error={query.error} onRetry={query.refetch} />}
      {more.hasMore && (
        <Button variant="subtle" size="compact-sm" loading={more.loadingMore} onClick={more.onLoadMore}>
          {t('conversation.older')}
        </Button>
      )}
      {first && rows.length === 0 && <p className={classes.nothing}>{t('conversation.nothing')}</p>}
      {rows.length > 0 && (
        <ol className={classes.messages}>
          {rows.toReversed().map((message) => (
            <MessageItem key={message.id} message={message} />
          ))}
        </ol>
      )}
      {first?.open === true && <Composer request={request} onTheDesk={first.onTheDesk} draft={first.draft} />}
      {first?.open === false && <p className={classes.nothing}>{t('conversation.closed')}</p>}
    </section>
  );
}
