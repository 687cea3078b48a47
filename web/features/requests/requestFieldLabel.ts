import { templates } from '../../../domain/templates/registry';
import type { RequestView } from '../../../contracts/requests/request';
import { choiceLabel, fieldLabel } from '../../i18n/said';
import { translate } from '../../i18n/translate';

type Template = RequestView['template'];

/** The name of a typed field of a request; a refusal names it with the same words. */
export const requestFieldLabel = (template: Template, field: string): string => fieldLabel(`${template}.${field}`);

/** The words of one answer of a choice. */
export const choiceName = (template: Template, field: string, option: string): string =>
  choiceLabel(`${template}.${field}.${option}`);

/** The heading over fields that belong together. */
export const sectionName = (template: Template, section: string): string =>
  translate(`said:section.${template}.${section}`);

/** What to know before typing; fields that need none have none. */
export function fieldHint(template: Template, field: string): string | undefined {
  const hinted = templates[template].fields.some(({ key, hint }) => key === field && hint === true);
  return hinted ? translate(`said:hint.${template}.${field}`) : undefined;
}
