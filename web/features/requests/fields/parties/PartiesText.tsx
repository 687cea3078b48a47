import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../../../contracts/requests/request';
import { controls, partiesIn, shareOf } from '../../../../../domain/acceptance/parties';
import type { Party } from '../../../../../domain/acceptance/parties';
import { frenchPercent } from '../../../../../domain/french/figures';
import { useReference } from '../../../../api/reference';
import classes from './Parties.module.css';

interface PartiesTextProps {
  value: string;
  /** Companies that are accounts of the firm, as far as the reader sees them. */
  accounts: RequestView['namedAccounts'];
}

/** What a request says of companies and people, with whoever controls the client named as such (requirement 248). */
export function PartiesText({ value, accounts }: PartiesTextProps) {
  return (
    <ul className={classes.list}>
      {partiesIn(value).map((party, index) => (
        <li key={index}>
          <PartyText party={party} accountId={accounts.find(({ siren }) => siren === party.siren)?.id} />
        </li>
      ))}
    </ul>
  );
}

interface PartyTextProps {
  party: Party;
  accountId: string | undefined;
}

function PartyText({ party, accountId }: PartyTextProps) {
  const { t } = useTranslation('requests');
  const { controlVotingBasisPoints } = useReference();
  const share = shareOf(party);
  return (
    <>
      {accountId === undefined ? (
        party.name
      ) : (
        <Link to="/comptes/$id" params={{ id: accountId }}>
          {party.name}
        </Link>
      )}
      {party.siren !== '' && ` (${party.siren})`}
      {share !== null && ` : ${frenchPercent(share)}`}
      {controls(party, controlVotingBasisPoints) && (
        <strong className={classes.control}>{t('parties.controls')}</strong>
      )}
    </>
  );
}
