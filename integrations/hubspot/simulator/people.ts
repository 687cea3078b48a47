/** What somebody does at the screens of a simulated HubSpot, and what its webhooks tell of it. */
import type { WebhookEvent } from '../wire';
import { isConflict, type Kept, type Kind, type Store } from './store';

const singular: Readonly<Record<Kind, string>> = {
  companies: 'company',
  contacts: 'contact',
  deals: 'deal',
  notes: 'note',
  meetings: 'meeting',
  calls: 'call',
  emails: 'email',
};

export type Told = Pick<WebhookEvent, 'subscriptionType' | 'objectId'> & Partial<WebhookEvent>;

export const changedOf = (
  kind: Kind,
  { id }: Kept,
  names: readonly string[],
  changeSource: string,
  sourceId?: string,
): Told[] =>
  names.map((propertyName) => ({
    subscriptionType: `${singular[kind]}.propertyChange`,
    objectId: Number(id),
    propertyName,
    changeSource,
    ...(sourceId !== undefined && { sourceId }),
  }));

export function peopleOf(store: Store, tell: (...told: readonly Told[]) => void) {
  return {
    create: (kind: Kind, properties: Record<string, string>, associated: readonly [Kind, string][] = []): string => {
      const made = store.create(kind, properties, 'CRM_UI');
      if (isConflict(made)) throw new RangeError(made.message);
      for (const other of associated) store.associate([kind, made.id], other);
      tell({ subscriptionType: `${singular[kind]}.creation`, objectId: Number(made.id), changeSource: 'CRM_UI' });
      return made.id;
    },
    change: (kind: Kind, id: string, properties: Record<string, string>): void => {
      const done = store.update(kind, id, properties, 'CRM_UI');
      if (isConflict(done)) throw new RangeError(done.message);
      tell(...changedOf(kind, done.kept, done.changed, 'CRM_UI'));
    },
    merge: (kind: Kind, keptId: string, goneId: string): void => {
      const kept = store.merge(kind, keptId, goneId);
      tell({
        subscriptionType: `${singular[kind]}.merge`,
        objectId: Number(kept.id),
        newObjectId: Number(kept.id),
        mergedObjectIds: [Number(goneId)],
      });
    },
    remove: (kind: Kind, id: string, forPrivacy = false): void => {
      store.remove(kind, id);
      tell({
        subscriptionType: `${singular[kind]}.${forPrivacy ? 'privacyDeletion' : 'deletion'}`,
        objectId: Number(id),
      });
    },
  };
}
