import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { choicesOf, namedOptions, useReference } from '../../api/reference';
import { oneOf } from '../../format/address';
import { targetWords } from '../../format/targets';
import type { Refinement } from '../../format/address';
import { PersonFilter } from './PersonFilter';
import { filtersOf } from './reportSearch';
import type { ReportOf, ReportSearch } from './reportSearch';
import classes from './Reports.module.css';

interface MoreFiltersProps {
  of: ReportOf;
  search: ReportSearch;
  onRefine: (change: Refinement<ReportSearch>) => void;
}

/** Who, what is sold, and to whom. */
export function MoreFilters({ of, search, onRefine }: MoreFiltersProps) {
  const { t } = useTranslation('reports');
  const reference = useReference();
  const { segment, secteur, cible } = search;
  const every = t('filter.every');
  return (
    <div className={classes.more}>
      {filtersOf[of].people.map((name) => (
        <PersonFilter
          key={name}
          label={t(`person.${name}`)}
          value={search[name]}
          onChange={(person) => onRefine({ [name]: person })}
        />
      ))}
      {filtersOf[of].catalogue && <Catalogue search={search} onRefine={onRefine} />}
      <Select
        label={t('filter.segment')}
        placeholder={every}
        clearable
        data={choicesOf(reference, 'segment', segment ?? null)}
        value={segment ?? null}
        onChange={(chosen) => onRefine({ segment: chosen ?? undefined })}
      />
      {filtersOf[of].targets && (
        <Select
          label={t('filter.target')}
          placeholder={every}
          clearable
          data={targetWords.map((word) => ({ value: word, label: t(`target.${word}`) }))}
          value={cible ?? null}
          onChange={(chosen) => onRefine({ cible: oneOf(targetWords, chosen) })}
        />
      )}
      <Select
        label={t('filter.sector')}
        placeholder={every}
        clearable
        data={choicesOf(reference, 'prioritySector', secteur ?? null)}
        value={secteur ?? null}
        onChange={(chosen) => onRefine({ secteur: chosen ?? undefined })}
      />
    </div>
  );
}

/** Each narrows what the next one offers. */
function Catalogue({ search: { filiere, famille, offre }, onRefine }: Omit<MoreFiltersProps, 'of'>) {
  const { t } = useTranslation('reports');
  const { practices, offerFamilies, offers } = useReference();
  const every = t('filter.every');
  return (
    <>
      <Select
        label={t('filter.practice')}
        placeholder={every}
        clearable
        data={namedOptions(practices)}
        value={filiere ?? null}
        onChange={(chosen) => onRefine({ filiere: chosen ?? undefined, famille: undefined, offre: undefined })}
      />
      <Select
        label={t('filter.offerFamily')}
        placeholder={every}
        clearable
        searchable
        data={namedOptions(offerFamilies.filter(({ practiceId }) => filiere === undefined || practiceId === filiere))}
        value={famille ?? null}
        onChange={(chosen) => onRefine({ famille: chosen ?? undefined, offre: undefined })}
      />
      <Select
        label={t('filter.offer')}
        placeholder={every}
        clearable
        searchable
        data={namedOptions(
          offers.filter(
            ({ familyId, practiceId }) =>
              (famille === undefined || familyId === famille) && (filiere === undefined || practiceId === filiere),
          ),
        )}
        value={offre ?? null}
        onChange={(chosen) => onRefine({ offre: chosen ?? undefined })}
      />
    </>
  );
}
