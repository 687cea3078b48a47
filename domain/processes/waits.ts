import type { CaseKind } from '../cases/kinds';

interface ReadEvent {
  type: string;
  data: Record<string, unknown>;
}

function opportunityOutcome({ type, data }: ReadEvent): string | null {
  if (type === 'stageChanged' && typeof data['to'] === 'string' && data['to'] !== 'won') return data['to'];
  return type === 'missionStateChanged' && data['to'] === 'REA' ? 'missionActive' : null;
}

/** What a decision means for a process that waits; null when it waits for something else. */
export function waitOutcome(kind: CaseKind, event: ReadEvent): string | null {
  return kind === 'opportunity' ? opportunityOutcome(event) : null;
}
