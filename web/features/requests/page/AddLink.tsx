import { Button, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linkKinds } from '../../../../domain/processes/request/links';
import type { LinkKind } from '../../../../domain/processes/request/links';
import type { RequestView } from '../../../../contracts/requests';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { foundRequestsQuery } from '../api/queries';
import { useLinkRequest } from '../api/requestCommands';
import classes from './RequestLinks.module.css';

interface AddLinkProps {
  request: RequestView;
  onClose: () => void;
}

/** Which other request, and what the one has to do with the other. */
export function AddLink({ request, onClose }: AddLinkProps) {
  const { t } = useTranslation('requests');
  const [kind, setKind] = useState<LinkKind>('relates_to');
  const [other, setOther] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), 150);
  const { data: found = [] } = useQuery(foundRequestsQuery(asked));
  const link = useLinkRequest(request.id, onClose);
  const choices = found.filter(({ id }) => id !== request.id && !request.links.some((one) => one.request.id === id));
  return (
    <form
      className={classes.form}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (other !== null) link.mutate({ requestId: other, kind });
      }}
    >
      <Select
        label={t('links.kind')}
        allowDeselect={false}
        data={linkKinds.map((one) => ({ value: one, label: t(`links.side.${one}`) }))}
        value={kind}
        onChange={(chosen) => setKind(linkKinds.find((one) => one === chosen) ?? 'relates_to')}
      />
      <Select
        label={t('links.search')}
        placeholder={t('links.placeholder')}
        required
        searchable
        autoFocus
        // The server has searched already; what it found by client or title need not hold the typed text.
        filter={({ options }) => options}
        nothingFoundMessage={t('links.nothing')}
        data={choices.map(({ id, number, title }) => ({ value: id, label: `${number} · ${title}` }))}
        value={other}
        onChange={setOther}
        onSearchChange={setTyped}
      />
      <ProblemNotice problem={link.error} />
      <div className={classes.buttons}>
        <Button type="submit" size="xs" disabled={other === null} loading={link.isPending}>
          {t('links.confirm')}
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          {t('line.cancel')}
        </Button>
      </div>
    </form>
  );
}
