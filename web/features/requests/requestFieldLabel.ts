import type { RequestView } from '../../../contracts/requests';
import { fieldLabel } from '../../i18n/said';
import { translate } from '../../i18n/translate';

/** The name of a typed field of a request; those that a refusal may name have the same words there. */
export function requestFieldLabel(template: RequestView['template'], field: string): string {
  if (template === 'acceptance') return translate(`requests:field.${field}`);
  return fieldLabel(`${template === 'lossArchival' ? 'loss' : template}.${field}`);
}
