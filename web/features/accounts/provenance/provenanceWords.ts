import type { ProvenanceView } from '../../../../contracts/accounts/history';
import { formatDay } from '../../../format/day';
import { translate } from '../../../i18n/translate';
import type { AccountFormField } from '../form/accountForm';

/** The field of the form that shows it. */
export function formFieldOf(field: ProvenanceView['field']): AccountFormField {
  if (field === 'siren') return 'identifier';
  return field === 'clientLeadPartnerId'
    ? 'clientLeadPartner'
    : field === 'accountManagerId'
      ? 'accountManager'
      : field;
}

/** "base Sirene", "Claire Aubry", "import comptes.csv", "compte repris", and the account that a merge took it from. */
export function sourceWords({ source, by, fileName, mergedFrom }: ProvenanceView): string {
  const words = {
    register: () => translate('accounts:provenance.register'),
    person: () => by ?? translate('accounts:provenance.somebody'),
    import: () =>
      fileName === null
        ? translate('accounts:provenance.import')
        : translate('accounts:provenance.importOf', { file: fileName }),
    hubspot: () => translate('accounts:provenance.hubspot'),
    initial: () => translate('accounts:provenance.initial'),
  };
  const said = words[source]();
  return mergedFrom === null ? said : translate('accounts:provenance.merged', { source: said, number: mergedFrom });
}

/** "base Sirene, 12 mars 2024": beside the input, while it is looked at. */
export const shortWords = (view: ProvenanceView, now: Date): string =>
  `${sourceWords(view)}, ${formatDay(view.since, now)}`;
