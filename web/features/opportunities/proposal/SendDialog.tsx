import { Button, Checkbox, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactView } from '../../../../contracts/accounts/contact';
import type { ProposalView } from '../../../../contracts/proposals/proposal';
import { contactsQuery } from '../../../api/contacts';
import { BusyButton } from '../../../components/inputs/BusyButton';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import { Empty, ErrorState, ListSkeleton } from '../../../components/page/States';
import { useProposalStep } from '../api/proposal';
import { FormDialog } from '../gate/FormDialog';
import { useCheckedSubmit } from '../gate/useCheckedSubmit';
import classes from '../gate/Dialog.module.css';

interface SendDialogProps {
  proposal: ProposalView;
  onClose: () => void;
}

/** The letter of engagement leaves by mail, as PDF, to contacts of the client; whoever signs for them is ticked already. */
export function SendDialog({ proposal, onClose }: SendDialogProps) {
  const { t } = useTranslation('opportunities');
  const { data, error, refetch } = useQuery(contactsQuery(proposal.account.id));
  return (
    <FormDialog onClose={onClose} title={t('send.title')} wide>
      {data ? (
        <SendForm proposal={proposal} contacts={data} onClose={onClose} />
      ) : error ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : (
        <ListSkeleton rows={3} />
      )}
    </FormDialog>
  );
}

function SendForm({ proposal, contacts, onClose }: SendDialogProps & { contacts: ContactView[] }) {
  const { t } = useTranslation('opportunities');
  const [chosen, setChosen] = useState(() => contacts.filter(signs).map(({ id }) => id));
  const [message, setMessage] = useState('');
  const step = useProposalStep(proposal, onClose);
  const said = message.trim() === '' ? {} : { message: message.trim() };
  const { form } = useCheckedSubmit(() => {
    if (chosen.length > 0) step.mutate({ mail: { recipients: chosen, ...said } });
  });
  return (
    <form className={classes.form} {...form}>
      {contacts.length === 0 ? (
        <Empty title={t('send.nobody')} text={t('send.nobodyText')} />
      ) : (
        <Checkbox.Group label={t('send.to')} value={chosen} onChange={setChosen}>
          {contacts.map((contact) => (
            <Checkbox
              key={contact.id}
              mt="xs"
              value={contact.id}
              disabled={contact.email === null}
              label={`${contact.firstName} ${contact.lastName}`}
              description={contact.email ?? t('send.noEmail')}
            />
          ))}
        </Checkbox.Group>
      )}
      <Textarea
        label={t('send.message')}
        description={t('send.messageHint')}
        autosize
        minRows={3}
        maxLength={2000}
        value={message}
        onChange={(event) => setMessage(event.currentTarget.value)}
      />
      <ProblemNotice problem={step.error} />
      <div className={classes.buttons}>
        <BusyButton variant="subtle" loading={step.isPending} onClick={() => step.mutate('send')}>
          {t('send.byHand')}
        </BusyButton>
        <Button variant="default" onClick={onClose}>
          {t('gate.cancel')}
        </Button>
        <BusyButton type="submit" loading={step.isPending} disabled={chosen.length === 0}>
          {t('send.confirm')}
        </BusyButton>
      </div>
    </form>
  );
}

function signs({ email, types }: ContactView): boolean {
  return email !== null && types.includes('signatory');
}
