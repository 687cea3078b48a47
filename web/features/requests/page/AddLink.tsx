import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linkKinds } from '../../../../domain/processes/request/links';
import type { LinkKind } from '../../../../domain/processes/request/links';
import type { RequestView } from '../../../../contracts/requests/request';
import { BusyButton } from '../../../components/inputs/BusyButton';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import { useLinkRequest } from '../api/requestCommands';
import { RequestSelect } from './RequestSelect';
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
  const link = useLinkRequest(request.id, onClose);
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
      <RequestSelect
        label={t('links.search')}
        not={[request.id, ...request.links.map((one) => one.request.id)]}
        value={other}
        onChange={setOther}
      />
      <ProblemNotice problem={link.error} />
      <div className={classes.buttons}>
        <BusyButton type="submit" size="xs" disabled={other === null} loading={link.isPending}>
          {t('links.confirm')}
        </BusyButton>
        <Button size="xs" variant="default" onClick={onClose}>
          {t('line.cancel')}
        </Button>
      </div>
    </form>
  );
}
