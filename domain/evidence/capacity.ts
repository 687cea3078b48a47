/** In which capacity somebody decided: what the act itself asks of whoever does it. */
import { holderNames } from '../french/names';
import { performerOf, type Performer, type ProcessGraph } from '../processes/graph';

export interface Acted {
  type: string;
  data: Readonly<Record<string, unknown>>;
  by: { kind: 'person' | 'substitute' | 'service' | 'system'; userId: string | null };
}

export interface Cast {
  graph: ProcessGraph;
  /** What somebody is to this case, by their id: who asked, who signs for it, who works in the group that answers. */
  parts: ReadonlyMap<string, string>;
}

/** Acts of Business Support outside the completion of a task. */
const ofTheDesk: readonly string[] = ['itemJudged', 'requestWaits', 'requestResumed'];
const performerNames: Readonly<Record<Performer, string>> = {
  business_support: holderNames.business_support,
  requester: holderNames.requester,
  approver: holderNames.approver,
};

function capacity({ type, data, by }: Acted, { graph, parts }: Cast): string {
  if (type === 'taskReassigned') return 'Encadrement';
  if (ofTheDesk.includes(type)) return performerNames.business_support;
  const performer = typeof data['node'] === 'string' ? performerOf(graph, data['node']) : null;
  if (type.startsWith('task') && performer) return performerNames[performer];
  return (by.userId === null ? undefined : parts.get(by.userId)) ?? 'Collaborateur de la BU';
}

/** "Business Support", "Demandeur", "Processus"; a substitute is said to be one. */
export function capacityOf(acted: Acted, cast: Cast): string {
  if (acted.by.kind === 'system' || acted.by.kind === 'service') return 'Processus';
  const named = capacity(acted, cast);
  return acted.by.kind === 'substitute' ? `${named} (remplaçant)` : named;
}
