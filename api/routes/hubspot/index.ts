import { operations } from '../../../contracts';
import { writeAudit } from '../../../db/cases/audit';
import { answerQuestion } from '../../../db/hubspot/answer';
import { agreed } from '../../cases/found';
import { undoWritten } from '../../../db/hubspot/undo';
import { readUnreadAgain } from '../../../db/hubspot/unread';
import { listLedger, openQuestions, readStanding, tellRefusedAgain } from '../../../db/hubspot/view';
import { bind } from '../../routing/bind';
import type { Route } from '../../routing/handler';

const getHubspot = bind(operations.getHubspot, async ({ person, read }) => ({
  body: await read((trx) => readStanding(trx, person.companyId)),
}));

const listHubspotLedger = bind(operations.listHubspotLedger, async ({ person, query, read }) => ({
  body: await read((trx) => listLedger(trx, person.companyId, query)),
}));

const listHubspotQuestions = bind(operations.listHubspotQuestions, async ({ person, read }) => ({
  body: await read((trx) => openQuestions(trx, person.companyId)),
}));

const answerHubspotQuestion = bind(
  operations.answerHubspotQuestion,
  async ({ person, body: { questionId, answer }, key, write, deps }) => {
    const { touched, ...reply } = await write(async (trx) => {
      const done = agreed(await answerQuestion(trx, { person, questionId, answer, key, now: deps.clock() }));
      return { body: await openQuestions(trx, person.companyId), touched: done };
    });
    touched.forEach((ref) => deps.tellNews(ref, person.companyId));
    return reply;
  },
);

const retryHubspot = bind(operations.retryHubspot, ({ person, write, deps }) =>
  write(async (trx) => {
    const told = await tellRefusedAgain(trx, person.companyId);
    await writeAudit(trx, {
      companyId: person.companyId,
      buId: null,
      principal: person,
      action: 'hubspotRetried',
      objectKind: 'hubspot',
      objectId: null,
      outcome: 'applied',
      data: { told },
      at: deps.clock(),
    });
    return { body: { told } };
  }),
);

const undoHubspot = bind(operations.undoHubspot, async ({ person, body: { lineId }, key, write, deps }) => {
  const { touched, ...reply } = await write(async (trx) => ({
    body: {},
    touched: agreed(await undoWritten(trx, { person, lineId, key, now: deps.clock() })),
  }));
  touched.forEach((ref) => deps.tellNews(ref, person.companyId));
  return reply;
});

const rereadHubspot = bind(operations.rereadHubspot, ({ person, write, deps }) =>
  write(async (trx) => {
    const now = deps.clock();
    const asked = await readUnreadAgain(trx, person.companyId, now);
    await writeAudit(trx, {
      companyId: person.companyId,
      buId: null,
      principal: person,
      action: 'hubspotReread',
      objectKind: 'hubspot',
      objectId: null,
      outcome: 'applied',
      data: { asked },
      at: now,
    });
    return { body: { asked } };
  }),
);

export const hubspotRoutes: Route[] = [
  getHubspot,
  listHubspotLedger,
  listHubspotQuestions,
  answerHubspotQuestion,
  retryHubspot,
  rereadHubspot,
  undoHubspot,
];
