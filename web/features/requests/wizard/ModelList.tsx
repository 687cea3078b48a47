import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RequestModel } from '../../../../contracts/requests/catalogue';
import { modelName } from '../../../i18n/said';
import type { Origin } from '../requestsSearch';
import classes from './Wizard.module.css';

interface ModelListProps {
  models: readonly RequestModel[];
  /** What the request is about, once it is known: what does not apply to it says why. */
  origin: Origin | undefined;
  value: string | undefined;
  onChange: (key: string) => void;
}

const groups = ['acceptance', 'mission', 'assistance'] as const;

/** The models in their three groups, each with how long Business Support gives itself. */
export function ModelList({ models, origin, value, onChange }: ModelListProps) {
  const { t } = useTranslation('requests');
  const barred = ({ applicable }: RequestModel) => origin !== undefined && !applicable;

  function whyNot({ code, contexts }: RequestModel): string {
    if (code !== 'template_not_applicable') return t(`notApplicable.${knownCode(code)}`);
    if (contexts.some((context) => context === origin?.context)) return t('notApplicable.otherStage');
    return t('notApplicable.otherContext', {
      contexts: contexts.map((context) => t(`wizard.from.${context}`)).join(', '),
    });
  }
  return (
    <Radio.Group label={t('wizard.model')} required value={value ?? null} onChange={onChange}>
      {groups.map((group) => (
        <div key={group} className={classes.group} data-group={group}>
          <h2>{t(`group.${group}`)}</h2>
          {models
            .filter((one) => one.group === group)
            .map((model) => (
              <Radio
                key={model.key}
                value={model.key}
                disabled={barred(model)}
                label={modelName(model.key)}
                description={barred(model) ? whyNot(model) : t('wizard.target', { hours: model.targetMinutes / 60 })}
              />
            ))}
        </div>
      ))}
    </Radio.Group>
  );
}

const codes = [
  'request_exists',
  'letter_missing',
  'time_or_expenses_entered',
  'mission_active',
  'mission_state_differs',
  'nothing_billed',
  'nothing_to_bill',
  'client_left',
  'client_is_prospect',
  'client_has_open_work',
  'client_served_elsewhere',
  'company_in_group',
  'client_without_siren',
  'not_found',
] as const;
const knownCode = (code: string | null) => codes.find((one) => one === code) ?? 'not_found';
