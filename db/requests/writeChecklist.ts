import type { ChecklistChange } from '../../domain/processes/request/deriveChecklist';
import type { Transaction } from '../wall';

/**
 * Writes what was derived: new lines at the end, those no longer asked for set aside, those that the file answers
 * answered. A line that is asked for again comes back as it was.
 */
export async function writeChecklist(
  trx: Transaction,
  requestId: string,
  wall: object,
  { added, withdrawn, answered }: ChecklistChange,
): Promise<void> {
  if (added.length > 0) {
    const last = await trx('checklist_items')
      .where({ request_id: requestId })
      .max<{ max: number | null }[]>('position as max');
    await trx('checklist_items')
      .insert(
        added.map(({ key, required, wants, documentKind, documentId }, index) => ({
          ...wall,
          request_id: requestId,
          key,
          required,
          wants,
          document_kind: documentKind,
          document_id: documentId,
          from_file: documentId !== null,
          position: (last[0]?.max ?? 0) + index + 1,
        })),
      )
      .onConflict(['request_id', 'key'])
      .merge({ asked: true, required: trx.raw('excluded.required') });
  }
  if (withdrawn.length > 0)
    await trx('checklist_items').where({ request_id: requestId }).whereIn('key', withdrawn).update({ asked: false });
  for (const { itemId, documentId } of answered)
    await trx('checklist_items')
      .where({ id: itemId })
      .update({ document_id: documentId, from_file: documentId !== null });
}
