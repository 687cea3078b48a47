import { useTranslation } from 'react-i18next';
import { contactTypeNames, interactionKindNames, missionStateNames } from '../../../domain/french/names';
import { useReference } from '../../api/reference';
import { Facts } from '../../components/values/Facts';
import { Section } from '../../components/figures/Section';

const joined = (names: Readonly<Record<string, string>>) => Object.values(names).join(', ');

/** Lists that rules of the product stand on: shown, so that nobody looks for where to change them. */
export function FixedLists() {
  const { t } = useTranslation('lists');
  const { legalForms } = useReference();
  return (
    <Section id="fixed-lists" title={t('fixed.title')} note={t('fixed.note')}>
      <Facts
        facts={[
          [t('fixed.contactType'), joined(contactTypeNames)],
          [t('fixed.legalForm'), t('fixed.legalForms', { count: legalForms.length })],
          [t('fixed.interactionKind'), joined(interactionKindNames)],
          [t('fixed.missionState'), joined(missionStateNames)],
        ]}
      />
    </Section>
  );
}
