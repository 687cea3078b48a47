import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { namedOptions, optionsOf, useReference } from '../../api/reference';
import type { Refinement } from '../../format/address';
import { PersonFilter } from './PersonFilter';
import { personFilters } from './reportSearch';
import type { ReportSearch } from './reportSearch';
import classes from './Reports.module.css';

interface MoreFiltersProps {
  search: ReportSearch;
  onRefine: (change: Refinement<ReportSearch>) => void;
}

/** Who, what is sold, and to whom. */
export function MoreFilters({ search, onRefine }: MoreFiltersProps) {
  const { t } = useTranslation('reports');
  const { practices, offerFamilies, offers, lists } = useReference();
  const { filiere, famille, offre, segment, secteur } = search;
  const every = t('filter.every');
  return (
    <div className={classes.more}>
      {personFilters.map((name) => (
        <PersonFilter key={name} label={t(`person.${name}`)} value={search[name]} onChange={(person) => onRefine({ [name]: person })} />
      ))}
      <Select label={t('filter.practice')} placeholder={every} clearable data={namedOptions(practices)} value={filiere ?? null} onChange={(chosen) => onRefine({ filiere: chosen ?? undefined, famille: undefined, offre: undefined })} />
      <Select label={t('filter.offerFamily')} placeholder={every} clearable searchable data={namedOptions(offerFamilies.filter(({ practiceId }) => filiere === undefined || practiceId === filiere))} value={famille ?? null} onChange={(chosen) => onRefine({ famille: chosen ?? undefined, offre: undefined })} />
      <Select label={t('filter.offer')} placeholder={every} clearable searchable data={namedOptions(offers.filter(({ familyId, practiceId }) => (famille === undefined || familyId === famille) && (filiere === undefined || practiceId === filiere)))} value={offre ?? null} onChange={(chosen) => onRefine({ offre: chosen ?? undefined })} />
      <Select label={t('filter.segment')} placeholder={every} clearable data={optionsOf(lists['segment'])} value={segment ?? null} onChange={(chosen) => onRefine({ segment: chosen ?? undefined })} />
      <Select label={t('filter.sector')} placeholder={every} clearable data={optionsOf(lists['prioritySector'])} value={secteur ?? null} onChange={(chosen) => onRefine({ secteur: chosen ?? undefined })} />
    </div>
  );
}
