import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '@tanstack/react-router';
import { Logo } from '../../components/Logo';
import { Empty, ErrorState, PageSkeleton } from '../../components/States';
import { asProblem } from '../../api/problem';
import { AnswerForm } from './AnswerForm';
import { AskedFor } from './AskedFor';
import classes from './MailAnswer.module.css';
import { tokenInAddress, useMailAnswer } from './useMailAnswer';

/** Opened from a mail, on a phone more often than not, without a session: one proposal, three answers, and nothing else. */
export function MailAnswerPage() {
  const { t } = useTranslation('mailAnswer');
  const [token] = useState(tokenInAddress);
  const [given, setGiven] = useState<'approved' | 'refused' | 'question' | null>(null);
  return (
    <main className={classes.page}>
      <title>{t('windowTitle')}</title>
      <Logo height={26} />
      {given === null ? <Asked token={token} onGiven={setGiven} /> : <Empty title={t(`given.${given}`)} text={t(`next.${given}`)} action={<Link to="/">{t('open')}</Link>} />}
    </main>
  );
}

function Asked({ token, onGiven }: { token: string; onGiven: (given: 'approved' | 'refused' | 'question') => void }) {
  const { t } = useTranslation('mailAnswer');
  const asked = useMailAnswer(token);
  if (asked.isPending) return <PageSkeleton />;
  if (asked.isError) {
    // What a link says is said once: asking again would be answered the same.
    const { final } = asProblem(asked.error);
    return (
      <>
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
