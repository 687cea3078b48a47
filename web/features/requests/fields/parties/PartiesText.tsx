import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { controls, partiesIn, shareOf } from '../../../../../domain/acceptance/parties';
import type { Party } from '../../../../../domain/acceptance/parties';
import { frenchPercent } from '../../../../../domain/french/figures';
import { accountSearchQuery } from '../../../../api/accountSearch';
import { useReference } from '../../../../api/reference';
import classes from './Parties.module.css';

/** What a request says of companies and people, with whoever controls the client named as such (requirement 248). */
export function PartiesText({ value }: { value: string }) {
  return (
    <ul className={classes.list}>
      {partiesIn(value).map((party, index) => (
        <li key={index}>
          <PartyText party={party} />
        </li>
      ))}
    </ul>
  );
}

function PartyText({ party }: { party: Party }) {
  const { t } = useTranslation('requests');
  const { controlVotingBasisPoints } = useReference();
  const share = shareOf(party);
  return (
    <>
      <PartyName party={party} />
      {party.siren !== '' && ` (${party.siren})`}
      {share !== null && ` : ${frenchPercent(share)}`}
      {controls(party, controlVotingBasisPoints) && (
        <strong className={classes.control}>{t('parties.controls')}</strong>
      )}
    </>
  );
}

/** A link where the firm has this company as an account that the reader sees. */
function PartyName({ party: { name, siren } }: { party: Party }) {
  const { data: accounts = [] } = useQuery({ ...accountSearchQuery(siren), enabled: siren !== '' });
  const account = accounts.find((one) => one.siren === siren);
  if (siren === '' || account === undefined) return name;
  return (
    <Link to="/comptes/$id" params={{ id: account.id }}>
      {name}
    </Link>
  );
}
