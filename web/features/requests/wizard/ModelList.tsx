import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { RequestView, requestOperations } from '../../../../contracts/requests';
import { templateName } from '../../../i18n/said';
import classes from './Wizard.module.css';

type Template = z.output<typeof requestOperations.listTemplates.answer & z.ZodType>['items'][number];

interface ModelListProps {
  templates: readonly Template[];
  /** An opportunity is chosen: what does not apply to it says why. */
  judged: boolean;
  value: RequestView['template'] | undefined;
  onChange: (template: RequestView['template']) => void;
}

const groups = ['acceptance', 'mission', 'assistance'] as const;

/** The models in their three groups, each with how long Business Support gives itself. */
export function ModelList({ templates, judged, value, onChange }: ModelListProps) {
  const { t } = useTranslation('requests');
  return (
    <Radio.Group
      label={t('wizard.model')}
      required
      value={value ?? null}
      onChange={(chosen) => {
        const found = templates.find(({ template }) => template === chosen);
        if (found) onChange(found.template);
      }}
    >
      {groups.map((group) => (
        <div key={group} className={classes.group}>
          <h2>{t(`group.${group}`)}</h2>
          {templates
            .filter((one) => one.group === group)
            .map(({ template, targetMinutes, applicable, code }) => (
              <Radio
                key={template}
                value={template}
                disabled={judged && !applicable}
                label={templateName(template)}
                description={
                  judged && !applicable
                    ? t(`notApplicable.${knownCode(code)}`)
                    : t('wizard.target', { hours: targetMinutes / 60 })
                }
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
  'template_not_applicable',
  'time_or_expenses_entered',
  'mission_active',
  'mission_state_differs',
  'not_allowed',
] as const;
const knownCode = (code: string | null) => codes.find((one) => one === code) ?? 'template_not_applicable';
