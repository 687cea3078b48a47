/**
 * Query keys. One record is `[resource, id, …part]`, a list is `[resource, 'list', params]`:
 * news of a record then refreshes the record, its parts and every list that may show it.
 */
export type Resource =
  | 'case'
  | 'opportunity'
  | 'account'
  | 'contact'
  | 'task'
  | 'request'
  | 'message'
  | 'presence'
  | 'proposal'
  | 'mission'
  | 'document'
  | 'interaction'
  | 'group'
  | 'notification'
  | 'absence'
  | 'report';

export const record = (resource: Resource, id: string, ...part: unknown[]) => [resource, id, ...part] as const;
export const list = (resource: Resource, params: object = {}) => [resource, 'list', params] as const;
