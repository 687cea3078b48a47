/** What the server says as `{ key, params }` or as a code, put into French. */
import type { Said } from '../../contracts/values';
import { formatClock, formatDay } from '../format/day';
import { writeDay } from '../format/typedDay';
import { translate } from './translate';

/** A line of a history, with what people wrote then: the reason, the comment, the fields that changed. */
export function sayTimeline({ key, params }: Said): string {
  const sentence = translate(`said:timeline.${key}`, inWords(params));
  const details = [changedFields(params['fields']), changedLines(params), stepDone(params['step']), quoted(params['reason']), quoted(params['comment'])];
  return [sentence, ...details.filter((detail) => detail !== '')].join(translate('said:colon'));
}

const instant = /^\d{4}-\d\d-\d\dT/;

/** Instants among the values of a sentence, as the house writes them. */
const inWords = (params: Said['params']): Said['params'] =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && instant.test(value)
        ? `${formatDay(value, new Date())}, ${formatClock(value)}`
        : value,
    ]),
  );

const text = (value: string | number | undefined): string => (value === undefined ? '' : String(value));

const quoted = (value: string | number | undefined): string =>
  text(value) === '' ? '' : translate('said:quoted', { text: value });

// The record keeps cents; people know the amount.
const changedFields = (value: string | number | undefined): string =>
  text(value)
    .split(',')
    .filter((field) => field !== '' && field !== 'currency')
    .map((field) => fieldLabel(`opportunity.${field === 'amountCents' ? 'amount' : field}`))
    .join(', ');

/** What the process of a request wrote: "Avoir émis". */
const stepDone = (step: string | number | undefined): string => (text(step) === '' ? '' : translate(`said:done.${text(step)}`));

const linesIn = (keys: string | number | undefined): string[] =>
  text(keys).split(',').filter((key) => key !== '').map((key) => fieldLabel(`checklist.${key}`));

/** What the client file asks for since it changed, and what no longer. */
function changedLines({ added, withdrawn, answered }: Said['params']): string {
  const parts = [
    ...linesIn(added).map((line) => translate('said:lines.added', { line })),
    ...linesIn(withdrawn).map((line) => translate('said:lines.withdrawn', { line })),
    ...linesIn(answered).map((line) => translate('said:lines.answered', { line })),
  ];
  return parts.join(', ');
}

export const sayWaiting = ({ key, params }: Said): string => translate(`said:waiting.${key}`, params);
export const sayConsequence = ({ key, params }: Said): string => translate(`said:consequence.${key}`, params);
/** Where a pre-filled value comes from: "repris de la fiche client". */
export const sayProvenance = ({ key, params }: Said): string =>
  translate(`said:provenance.${key}`, { ...params, ...(typeof params['day'] === 'string' && { day: writeDay(params['day']) }) });

/** `opportunity.amount` → "Montant". */
export const fieldLabel = (label: string): string => translate(`said:field.${label}`);
/** `missing` → "à renseigner". */
export const whyMissing = (why: string): string => translate(`said:why.${why}`);

/** Why an action cannot be done now, by the code of its refusal. */
export const whyBarred = (code: string): string => translate(`said:barred.${code}`);

export const stageName = (stage: string): string => translate(`said:stage.${stage}`);
export const proposalStateName = (state: string): string => translate(`said:proposalState.${state}`);
export const missionStateName = (state: string): string => translate(`said:missionState.${state}`);
/** An entry of the catalogue, as the manual names it. */
export const modelName = (model: string): string => translate(`said:model.${model}`);
export const templateName = (template: string): string => translate(`said:template.${template}`);
export const requestStatusName = (status: string): string => translate(`said:requestStatus.${status}`);
