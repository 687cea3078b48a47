/** What the server says as `{ key, params }` or as a code, put into French. */
import type { Said } from '../../contracts/values';
import { sayTimeline as timelineSentence } from '../../domain/french/timeline';
import { formatClock, formatDay } from '../format/day';
import { writeDay } from '../format/typedDay';
import { translate } from './translate';

const instant = (at: string): string => `${formatDay(at, new Date())}, ${formatClock(at)}`;

/** A line of a history, with what people wrote then: the reason, the comment, the fields that changed. */
export const sayTimeline = (said: Said): string => timelineSentence(said, instant);

export { sayWaiting } from '../../domain/french/waiting';
/** What happens to a task that people added is said of the task, not of its request. */
export function sayConsequence({ key, params }: Said): string {
  const about = params['task'] === undefined ? params : { ...params, number: translate('said:theTask', params) };
  const sentence = translate(`said:consequence.${key}`, about);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
/** Where a pre-filled value comes from: "repris de la fiche client". */
export const sayProvenance = ({ key, params }: Said): string =>
  translate(`said:provenance.${key}`, {
    ...params,
    ...(typeof params['day'] === 'string' && { day: writeDay(params['day']) }),
  });

/** `opportunity.amount` → "Montant". */
export const fieldLabel = (label: string): string => translate(`said:field.${label}`);
/** `missing` → "à renseigner". */
export const whyMissing = (why: string): string => translate(`said:why.${why}`);

/** Why an action cannot be done now, by the code of its refusal. */
export const whyBarred = (code: string): string => translate(`said:barred.${code}`);

export const stageName = (stage: string): string => translate(`said:stage.${stage}`);
export const proposalStateName = (state: string): string => translate(`said:proposalState.${state}`);
export const missionStateName = (state: string): string => translate(`said:missionState.${state}`);
/** The words of one answer of a choice: `missionChange.action.renewal` → "Renouveler". */
export const choiceLabel = (choice: string): string => translate(`said:choice.${choice}`);
/** An entry of the catalogue, as the manual names it. */
export const modelName = (model: string): string => translate(`said:model.${model}`);
export const templateName = (template: string): string => translate(`said:template.${template}`);
export const requestStatusName = (status: string): string => translate(`said:requestStatus.${status}`);
