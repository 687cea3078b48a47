import type { CaseKind } from '../../../domain/cases/kinds';

/** Downloads a process as a BPMN 2.0 file that other modelers open. */
export async function saveDiagram(kind: CaseKind): Promise<void> {
  const { diagramOf } = await import('./diagram');
  const file = URL.createObjectURL(new Blob([await diagramOf(kind)], { type: 'application/bpmn+xml' }));
  const link = document.createElement('a');
  link.href = file;
  link.download = `${kind}.bpmn`;
  link.click();
  URL.revokeObjectURL(file);
}
