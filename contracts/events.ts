import { operation } from './operation';

export const eventOperations = {
  listenToEvents: operation({
    id: 'listenToEvents',
    method: 'get',
    path: '/events',
    tag: 'events',
    summary:
      'Server-sent events: what changed, as topic, id and version; the screen fetches again under its own rights',
    access: 'session',
    status: 200,
    answerType: 'eventStream',
  }),
} as const;
