/** What the completion of a task can lack, generated from the registry of templates. */
import { everyTemplate, stateWith } from '../../../domain/templates/facts.fixture';
import { isAsked } from '../../../domain/templates/field';
import type { RequestTemplate } from '../../../domain/templates/template';

/** A task whose completion misses one thing. */
export interface Lacking {
  name: string;
  template: RequestTemplate;
  code: string;
  fields?: Record<string, string>;
  items?: 'accepted' | 'pending' | 'refused';
  task?: (people: { lea: string; karim: string }) => object;
  outcome?: string;
}

/** Where the desk looks first: the step that a return starts from. */
export const firstReview = ({ graph }: RequestTemplate) =>
  graph.flows.find(({ when }) => when === 'returned')?.from ?? 'review';
/** The outcome that moves a request on from its first review. */
export const forward = (template: RequestTemplate) => {
  const node = template.graph.nodes[firstReview(template)];
  return node?.type === 'userTask' ? (node.outcomes[0] ?? '') : '';
};
const [first] = everyTemplate;
const withLines = everyTemplate.filter((template) => stateWith(template).items.some(({ required }) => required));

/** Each thing that a completion can miss, of every template that asks for it. */
export const lacking: Lacking[] = [
  ...everyTemplate.flatMap((template) =>
    template.fields
      .filter((field) => field.required && isAsked(field, stateWith(template).fields))
      .map(({ key }) => ({
        name: `${template.kind}.${key}`,
        template,
        code: 'request_incomplete',
        fields: { [key]: ' ' },
      })),
  ),
  ...withLines.map((template): Lacking => ({
    name: `${template.kind}: a required line that nobody judged`,
    template,
    code: 'lines_not_judged',
    items: 'pending',
  })),
  ...withLines.map((template): Lacking => ({
    name: `${template.kind}: a refused line`,
    template,
    code: 'lines_refused',
    items: 'refused',
  })),
  ...withLines.map((template): Lacking => ({
    name: `${template.kind}: a return without a refused line`,
    template,
    code: 'nothing_returned',
    outcome: 'returned',
  })),
  { name: 'a claim', template: first!, code: 'task_not_claimed', task: () => ({ state: 'open', assignee_id: null }) },
  {
    name: 'a claim of one’s own',
    template: first!,
    code: 'task_not_yours',
    task: ({ karim }) => ({ assignee_id: karim }),
  },
  {
    name: 'what was lent, back in the owner’s hands',
    template: first!,
    code: 'task_delegated',
    task: ({ karim }) => ({ owner_id: karim }),
  },
  {
    name: 'a second pair of eyes',
    template: first!,
    code: 'own_work',
    task: ({ lea }) => ({ state: 'open', assignee_id: null, excluded_user_id: lea }),
  },
  { name: 'a task that is still open', template: first!, code: 'task_not_open', task: () => ({ state: 'completed' }) },
  { name: 'an answer of this step', template: first!, code: 'outcome_not_allowed', outcome: 'approved' },
];
