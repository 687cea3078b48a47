import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../contracts/requests/request';
import { BusyButton } from '../../components/inputs/BusyButton';
import classes from '../../components/conversation/Conversation.module.css';
import { Messages } from '../../components/conversation/Messages';
import { useConversation, useFollow } from '../../components/conversation/useConversation';
import { useKeyedActions } from '../../palette/useKeyedActions';

/** What is said on a request. Internal notes look like nothing else, and are on no screen of whoever asked. */
export function Conversation({
  request: { id, account, requester },
}: {
  request: Pick<RequestView, 'id' | 'account' | 'requester'>;
}) {
  const { t } = useTranslation('cases');
  const { first } = useConversation({ requestId: id, taskId: null });
  const follow = useFollow(id);
  const say = () => document.querySelector<HTMLElement>('#conversation [data-composer]')?.focus();
  const followName = first?.following === true ? t('conversation.following') : t('conversation.follow');
  useKeyedActions(t('conversation.title'), [
    ...(first?.open === true ? [{ id: 'say', keys: 'm', label: t('conversation.write'), run: say }] : []),
    ...(first ? [{ id: 'follow', label: followName, run: () => follow.mutate(!first.following) }] : []),
  ]);
  return (
    <section id="conversation" className={classes.conversation} aria-labelledby="conversation-title">
      <header className={classes.header}>
        <h2 id="conversation-title">{t('conversation.title')}</h2>
        {first && (
          <BusyButton
            variant="subtle"
            size="compact-sm"
            aria-pressed={first.following}
            loading={follow.isPending}
            onClick={() => follow.mutate(!first.following)}
          >
            {followName}
          </BusyButton>
        )}
      </header>
      <Messages
        talk={{ requestId: id, accountId: account.id, requesterName: requester.name, taskId: null }}
        nothing={t('conversation.nothing')}
      />
    </section>
  );
}
