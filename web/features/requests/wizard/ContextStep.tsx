import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { modelFor } from '../../../../domain/templates/template';
import { templates } from '../../../../domain/templates/registry';
import { namedOptions, useReference } from '../../../api/reference';
import { Facts } from '../../../components/values/Facts';
import { modelName, stageName } from '../../../i18n/said';
import { SimilarRequests } from './SimilarRequests';
import type { Draft } from '../useDraft';
import classes from './Wizard.module.css';

/** Step 2: what Jalon knows already, and the group that will handle the request. */
export function ContextStep({ draft }: { draft: Draft }) {
  const { t } = useTranslation('requests');
  const { regions } = useReference();
  const { value } = draft;
  const { account, opportunity } = value;
  const template = templates[value.template];
  return (
    <div className={classes.step}>
      <Facts
        facts={[
          [t('fact.account'), `${account.name} · ${account.number}`],
          [t('fact.site'), value.site?.name],
          [t('fact.opportunity'), opportunity && `${opportunity.number} · ${opportunity.name}`],
          [t('fact.stage'), opportunity && stageName(opportunity.stage)],
          [t('fact.mission'), value.mission?.number],
          [t('fact.businessUnit'), value.businessUnit.name],
          [t('fact.requester'), value.requester.name],
          [t('fact.service'), t(`group.${template.group}`)],
          [t('fact.nature'), modelName(modelFor(template, value.fields)?.key ?? template.kind)],
        ]}
      />
      <Select
        label={t('wizard.group')}
        description={t('wizard.groupHint')}
        required
        allowDeselect={false}
        data={namedOptions(regions)}
        value={draft.groupId}
        onChange={(id) => id !== null && draft.set({ groupId: id })}
      />
      <SimilarRequests requests={value.similar} />
    </div>
  );
}
