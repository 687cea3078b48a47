import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Duplicate } from '../../../contracts/accounts/search';
import { formatSiren } from '../../../domain/identity/siren';
import { duplicatesQuery } from './api/accountQueries';
import type { AccountForm } from './form/accountForm';
import { sirenIn, siretIn } from './form/identifier';
import classes from './AccountPage.module.css';

const shortestName = 3;

interface DuplicatesProps {
  form: AccountForm;
  /** The account that is being changed: what it resembles is told, and nothing is offered instead of it. */
  editing?: string;
}

/** Accounts of the whole firm that may be the one being typed, with what to do instead of a second one (D2). */
export function Duplicates({ form, editing }: DuplicatesProps) {
  const { t } = useTranslation('accounts');
  const name = (form.tradeName.trim() || form.legalName.trim()).slice(0, 200);
  const [asked] = useDebouncedValue(
    { siren: sirenIn(form.identifier), name: name.length < shortestName ? '' : name, email: form.invoiceEmails[0] },
    300,
  );
  const { data = [], isFetching } = useQuery({ ...duplicatesQuery(asked), placeholderData: keepPreviousData });
  const found = data.filter(({ id }) => id !== editing);
  const idle = asked.siren === null && asked.name === '' && asked.email === undefined;

  return (
    <aside className={classes.duplicates} aria-labelledby="duplicates-title" aria-busy={isFetching}>
      <h2 id="duplicates-title">{t('duplicates.title')}</h2>
      <p className={classes.duplicatesText} role="status">
        {idle ? t('duplicates.idle') : t('duplicates.found', { count: found.length })}
      </p>
      {!idle && (
        <ul className={classes.candidates}>
          {found.map((candidate) => (
            <Candidate key={candidate.id} candidate={candidate} form={editing === undefined ? form : null} />
          ))}
        </ul>
      )}
    </aside>
  );
}

function Candidate({ candidate, form }: { candidate: Duplicate; form: AccountForm | null }) {
  const { t } = useTranslation('accounts');
  const { id, name, tradeName, number, siren, kind, owner, businessUnit, match, visible } = candidate;
  const title = [tradeName, name !== tradeName && name, number, siren && formatSiren(siren)]
    .filter(Boolean)
    .join(' - ');
  return (
    <li className={classes.candidate} data-sure={match === 'siren' || undefined}>
      {visible ? (
        <Link to="/comptes/$id" params={{ id }}>
          {title}
        </Link>
      ) : (
        <span>{title}</span>
      )}
      <span className={classes.candidateFacts}>
        {t(`kind.${kind}`)} · {businessUnit} · {owner ?? t('duplicates.noOwner')}
      </span>
      <span className={classes.candidateFacts}>{t(`duplicates.match.${match}`)}</span>
      {form !== null && (
        <Button
          size="xs"
          variant="default"
          renderRoot={(props) => <Link to="/opportunites" search={{ nouvelle: id }} {...props} />}
        >
          {t('duplicates.use')}
        </Button>
      )}
      {form !== null && match === 'siren' && visible && <AskForSite accountId={id} form={form} />}
    </li>
  );
}

/** The establishment that was typed belongs to a company that is there: its site is asked for, with what the form knows (requirement 40, D1). */
function AskForSite({ accountId, form }: { accountId: string; form: AccountForm }) {
  const { t } = useTranslation('accounts');
  const siret = siretIn(form.identifier);
  if (siret === null) return null;
  const { tradeName, addressLine, postcode, city } = form;
  const known = Object.entries({ siret, name: tradeName, addressLine, postcode, city }).filter(
    ([, value]) => value.trim() !== '',
  );
  return (
    <Link
      className={classes.candidateFacts}
      to="/demandes/nouvelle"
      search={{ modele: 'additionalSite', compte: accountId, champs: Object.fromEntries(known) }}
    >
      {t('duplicates.askForSite')}
    </Link>
  );
}
