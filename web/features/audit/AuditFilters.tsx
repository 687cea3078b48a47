import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { auditOutcomes } from '../../../contracts/audit';
import { DayInput } from '../../components/inputs/DayInput';
import { SearchInput } from '../../components/inputs/SearchInput';
import { PersonPicker } from '../../components/inputs/PersonPicker';
import { oneOf } from '../../format/address';
import type { Refinement } from '../../format/address';
import type { AuditSearch } from './auditSearch';
import { knownActions } from './auditWords';
import classes from './Audit.module.css';

interface AuditFiltersProps {
  search: AuditSearch;
  /** Of the person in the address, as far as it is known. */
  personName: string | undefined;
  onRefine: (change: Refinement<AuditSearch>) => void;
}

export function AuditFilters({ search, personName, onRefine }: AuditFiltersProps) {
  const { t } = useTranslation('audit');
  const { du, au, personne, action, issue, dossier } = search;
  return (
    <div className={classes.filters} role="search">
      <div className={classes.day}>
        <DayInput label={t('filter.from')} value={du ?? null} onChange={(day) => onRefine({ du: day ?? undefined })} />
      </div>
      <div className={classes.day}>
        <DayInput label={t('filter.to')} value={au ?? null} onChange={(day) => onRefine({ au: day ?? undefined })} />
      </div>
      <PersonPicker
        label={t('filter.person')}
        value={personne === undefined ? null : { id: personne, name: personName ?? t('filter.chosenPerson') }}
        onChange={(person) => onRefine({ personne: person?.id })}
      />
      <Select
        label={t('column.action')}
        placeholder={t('filter.everyAction')}
        clearable
        searchable
        data={knownActions}
        value={action ?? null}
        onChange={(chosen) => onRefine({ action: chosen ?? undefined })}
      />
      <Select
        className={classes.outcomes}
        label={t('column.outcome')}
        placeholder={t('filter.everyOutcome')}
        clearable
        data={auditOutcomes.map((outcome) => ({ value: outcome, label: t(`outcome.${outcome}`) }))}
        value={issue ?? null}
        onChange={(chosen) => onRefine({ issue: oneOf(auditOutcomes, chosen) })}
      />
      <SearchInput
        label={t('filter.record')}
        placeholder={t('filter.recordPlaceholder')}
        value={dossier}
        onChange={(text) => onRefine({ dossier: text })}
        className={classes.search}
      />
    </div>
  );
}
