import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../../../contracts/accounts/account';
import type { TransmissionsView } from '../../../../contracts/accounts/transmissions';
import { vaultStateOf } from '../../../../domain/transmission/transmission';
import { BusyButton } from '../../../components/inputs/BusyButton';
import { DayText } from '../../../components/values/DayText';
import { announce } from '../../../components/page/LiveRegion';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import { ErrorState, ListSkeleton } from '../../../components/page/States';
import { knownContacts, standingOf } from './byThing';
import { transmissionsQuery, useRetryTransmissions } from './transmissionQueries';
import { Waiting } from './Waiting';
import classes from './Transmissions.module.css';

/** "Que deviennent les contacts ?" (requirements 84-98): what was sent where, what leaves tomorrow, what no longer follows by itself. */
export function Transmissions({ account }: { account: AccountView }) {
  const { t } = useTranslation('accounts');
  const title = useId();
  const sent = useQuery(transmissionsQuery(account.id));
  return (
    <section className={classes.section} aria-labelledby={title}>
      <h2 id={title}>{t('transmission.title')}</h2>
      {sent.isPending && <ListSkeleton rows={4} />}
      {sent.isError && <ErrorState error={sent.error} onRetry={sent.refetch} />}
      {sent.data !== undefined && <Systems account={account} sent={sent.data} />}
    </section>
  );
}

interface Props {
  account: AccountView;
  sent: TransmissionsView;
}

function Systems({ account, sent }: Props) {
  const { t } = useTranslation('accounts');
  const retry = useRetryTransmissions(account.id);
  const isFailing = sent.items.some(({ problem }) => problem !== null);
  return (
    <>
      <dl className={classes.list}>
        <Platform sent={sent} />
        <Vault sent={sent} />
        <Invoices account={account} sent={sent} />
        <InLoop sent={sent} />
      </dl>
      <ProblemNotice problem={retry.error} />
      <div className={classes.buttons}>
        {isFailing && (
          <BusyButton
            variant="default"
            loading={retry.isPending}
            onClick={() => retry.mutate(undefined, { onSuccess: () => announce(t('transmission.retried')) })}
          >
            {t('transmission.retry')}
          </BusyButton>
        )}
        <Button
          variant="subtle"
          renderRoot={(props) => (
            <Link
              to="/demandes/nouvelle"
              search={{
                modele: 'otherRequest',
                compte: account.id,
                champs: { question: t('transmission.introduction') },
              }}
              {...props}
            />
          )}
        >
          {t('transmission.introduce')}
        </Button>
      </div>
    </>
  );
}

function System({ name, children, note }: { name: string; children: ReactNode; note: string }) {
  return (
    <div className={classes.system}>
      <dt>{name}</dt>
      <dd>
        {children}
        <span className={classes.note}>{note}</span>
      </dd>
    </div>
  );
}

function Platform({ sent: { items, platformAdministrator } }: Pick<Props, 'sent'>) {
  const { t } = useTranslation('accounts');
  const standing = standingOf(items, 'contact');
  const [last, ...others] = knownContacts(standing);
  return (
    <System name={t('transmission.platform')} note={t('transmission.note.platform')}>
      {last?.sentAt != null && (
        <span>
          {t('transmission.contacts', { count: others.length + 1 })} <DayText day={last.sentAt} time />
        </span>
      )}
      <Waiting waiting={standing.waiting} />
      {last === undefined && standing.waiting.length === 0 && <span>{t('transmission.none.contact')}</span>}
      {platformAdministrator !== null && (
        <span>{t('transmission.administrator', { name: platformAdministrator })}</span>
      )}
    </System>
  );
}

function Vault({ sent: { items, nextInvoiceOn } }: Pick<Props, 'sent'>) {
  const { t } = useTranslation('accounts');
  const {
    told: [last],
    waiting,
  } = standingOf(items, 'vault_contact');
  const state = last?.sentAt == null ? null : vaultStateOf(last);
  return (
    <System name={t('transmission.vault')} note={t('transmission.note.vault')}>
      {last?.sentAt != null && state !== null && (
        <span>
          {t(`transmission.vaultState.${state}`)}{' '}
          <DayText day={last.finalOn ?? last.sentAt} time={last.finalOn === null} />
        </span>
      )}
      {state === 'pre_activated' && nextInvoiceOn !== null && <NextInvoice on={nextInvoiceOn} />}
      <Waiting waiting={waiting} />
      {last === undefined && waiting.length === 0 && <span>{t('transmission.none.vault_contact')}</span>}
    </System>
  );
}

function Invoices({ account, sent: { items, nextInvoiceOn } }: Props) {
  const { t } = useTranslation('accounts');
  const {
    told: [last],
    waiting,
  } = standingOf(items, 'invoice_emails');
  const isSent = last?.sentAt != null && (account.invoiceEmails.length > 0 || waiting.length > 0);
  return (
    <System name={t('transmission.invoices')} note={t('transmission.note.invoices')}>
      {isSent && (
        <span>
          {t('transmission.invoicesSince')} <DayText day={last.sentAt ?? last.dueAt} time />
        </span>
      )}
      <Waiting waiting={waiting} />
      {nextInvoiceOn !== null && account.invoiceEmails.length > 0 && <NextInvoice on={nextInvoiceOn} />}
      {account.invoiceEmails.length === 0 && waiting.length === 0 && (
        <span>{t('transmission.none.invoice_emails')}</span>
      )}
    </System>
  );
}

function InLoop({ sent: { items } }: Pick<Props, 'sent'>) {
  const { t } = useTranslation('accounts');
  const {
    told: [last],
    waiting,
  } = standingOf(items, 'supervisor');
  return (
    <System
      name={t('transmission.loop')}
      note={last === undefined ? t('transmission.note.loopBefore') : t('transmission.note.loop')}
    >
      {last?.sentAt != null && (
        <span>
          {t('transmission.supervisorSince')} <DayText day={last.sentAt} time />
        </span>
      )}
      <Waiting waiting={waiting} />
      {last === undefined && waiting.length === 0 && <span>{t('transmission.none.supervisor')}</span>}
    </System>
  );
}

function NextInvoice({ on }: { on: string }) {
  const { t } = useTranslation('accounts');
  return (
    <span>
      {t('transmission.nextInvoice')} <DayText day={on} />
    </span>
  );
}
