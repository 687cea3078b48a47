import type { MacroStepSent } from '../../../../contracts/macros';
import type { ReferenceData } from '../../../../contracts/reference';
import { translate } from '../../../i18n/translate';
import { fieldLabel } from '../../../i18n/said';

/** What a step does, as a sentence. */
export function stepWords(step: MacroStepSent, { refusalReasons }: Pick<ReferenceData, 'refusalReasons'>): string {
  switch (step.type) {
    case 'claim':
      return translate('macros:step.claim');
    case 'acceptLine':
      return translate('macros:step.acceptLine', { line: fieldLabel(`checklist.${step.line}`) });
    case 'refuseLine':
      return translate('macros:step.refuseLine', {
        line: fieldLabel(`checklist.${step.line}`),
        reason: refusalReasons.find(({ code }) => code === step.reasonCode)?.label ?? step.reasonCode,
      });
    case 'message':
      return translate(`macros:step.message.${step.visibility}`, { body: step.body });
    case 'followUp':
      return translate('macros:step.followUp', { count: step.workingDays });
    case 'complete':
      return translate('macros:step.complete', { outcome: translate(`cases:outcome.${step.outcome}`) });
  }
}
