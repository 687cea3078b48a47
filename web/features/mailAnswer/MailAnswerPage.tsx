import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from '@tanstack/react-router';
import type { MailAnswerGiven } from '../../../contracts/mailAnswer';
import { Logo } from '../../components/page/Logo';
import { Empty, ErrorState, PageSkeleton } from '../../components/page/States';
import { asProblem } from '../../api/problem';
import { AnswerForm } from './AnswerForm';
import { AskedFor } from './AskedFor';
import classes from './MailAnswer.module.css';
import { useMailAnswer } from './useMailAnswer';

/** Opened from a mail, on a phone more often than not, without a session: one proposal, three answers, and nothing else. */
export function MailAnswerPage() {
  const { t } = useTranslation('mailAnswer');
  // Behind the `#`: what stands there reaches no server by itself. A second link in the same tab changes nothing else.
  const token = useLocation({ select: ({ hash }) => hash });
  return (
    <main className={classes.page}>
      <title>{t('windowTitle')}</title>
      <Logo height={26} />
      <Answer key={token} token={token} />
    </main>
  );
}

type Outcome = MailAnswerGiven['outcome'];

function Answer({ token }: { token: string }) {
  const { t } = useTranslation('mailAnswer');
  const [given, setGiven] = useState<Outcome | null>(null);
  return (
    <>
      <div role="status">
        {given !== null && (
          <>
            <h1 className="sr-only">{t('windowTitle')}</h1>
            <Empty title={t(`given.${given}`)} text={t(`next.${given}`)} action={<Link to="/">{t('open')}</Link>} />
          </>
        )}
      </div>
      {given === null && <Asked token={token} onGiven={setGiven} />}
    </>
  );
}

function Asked({ token, onGiven }: { token: string; onGiven: (given: Outcome) => void }) {
  const { t } = useTranslation('mailAnswer');
  const asked = useMailAnswer(token);
  if (asked.isPending) return <PageSkeleton />;
  if (asked.isError) {
    // What a link says is said once: asking again would be answered the same.
    const { final } = asProblem(asked.error);
    return (
      <>
        <h1 className="sr-only">{t('windowTitle')}</h1>
        <ErrorState error={asked.error} {...(!final && { onRetry: asked.refetch })} />
        <p className={classes.login}>
          <Link to="/taches">{t('login')}</Link>
        </p>
      </>
    );
  }
  return (
    <>
      <AskedFor asked={asked.data} />
      <AnswerForm token={token} asked={asked.data} onGiven={onGiven} />
    </>
  );
}
