import { allOperations } from '../../../contracts';
import { accountFieldNames } from '../../../domain/account/fields';
import { personFields, placeFields } from '../../../domain/contact/fields';
import type { OpportunityCommand } from '../../../domain/processes/opportunity/commands';
import type { ApprovalCommand } from '../../../domain/processes/proposalApproval/rules';
import type { RequestCommand } from '../../../domain/processes/request/commands';
import type { AuditLine } from '../../../contracts/audit';
import { actionName, authorName, chainWords, detailOf, objectName } from './auditWords';

/** A command without its entry does not compile. */
const commands: Record<(OpportunityCommand | ApprovalCommand | RequestCommand)['type'], true> = {
  activateMission: true,
  answerItem: true,
  archiveProposal: true,
  cancelRequest: true,
  changeFields: true,
  changeRequest: true,
  claimTask: true,
  closeApproval: true,
  closeRequest: true,
  completeTask: true,
  routeTask: true,
  convertToOrder: true,
  createBillingSchedule: true,
  delegateTask: true,
  deletePlanningBlocks: true,
  deriveChecklist: true,
  editHeader: true,
  editLine: true,
  endTaskFollowUp: true,
  expireTaskLease: true,
  followUpTask: true,
  judgeItem: true,
  loseMission: true,
  loseOpportunity: true,
  moveTaskDue: true,
  notifyInitiator: true,
  prepareProposition: true,
  reassignTask: true,
  recallLoss: true,
  nameSite: true,
  returnToQualification: true,
  recordApproval: true,
  recordImpossible: true,
  recordRegisterCheck: true,
  releaseControl: true,
  releaseTask: true,
  resolveRequest: true,
  returnTask: true,
  reviseProposal: true,
  sendProposal: true,
  signProposal: true,
  startControl: true,
  submitProposal: true,
  submitRequest: true,
  transition: true,
  voidApproval: true,
  questionApproval: true,
  win: true,
  carryOut: true,
  reopenRequest: true,
  linkRequest: true,
  unlinkRequest: true,
  waitRequest: true,
  resumeRequest: true,
  moveClosing: true,
  closeUnanswered: true,
  stepBack: true,
  endWait: true,
  addTask: true,
  cancelTask: true,
};

/** What the pipeline can write down: every change, and every read that a role or a wall refuses. */
const operations = allOperations
  .filter(({ method, path, access }) => method !== 'get' || path.includes('{id}') || Array.isArray(access))
  .map(({ id }) => id);

test.each([...Object.keys(commands), ...operations])('%s has its words', (action) => {
  expect(actionName(action)).not.toBe(action);
});

test('an action that this build does not know keeps its code', () => {
  expect(actionName('abolished')).toBe('abolished');
});

test('a line in words', () => {
  const line: AuditLine = {
    id: 1,
    at: '2026-11-26T08:00:00.000Z',
    by: { kind: 'unknown', id: null, name: null, for: null },
    action: 'login',
    object: { kind: 'person', id: null, number: null },
    outcome: 'refused',
    code: 'invalid_credentials',
    reason: 'Connexion refusée',
    businessUnit: null,
    data: { fields: ['phone', 'title'] },
  };
  expect(authorName(line.by)).toBe('Non identifié');
  expect(objectName(line.object)).toBe('Personne');
  expect(objectName({ kind: 'acceptance', id: null, number: 'DEM-000012' })).toBe('Acceptation DEM-000012');
  expect(detailOf(line)).toBe('Connexion refusée · champs : Téléphone, Titre');
  expect(detailOf({ code: 'abolished', reason: null, data: { kind: 'kbis', through: 'mail' } })).toBe(
    'abolished · nature : extrait KBIS · par : un lien de mail',
  );
});

/** All that a record of the kind keeps as changed, and the names that histories give to what stands beside it. */
test.each([
  ...accountFieldNames,
  ...personFields,
  ...placeFields,
  ...['siren', 'siret', 'leftOn', 'clientGroup', 'ceasedOn'],
  ...['kind', 'subject', 'startsAt', 'endsAt', 'assigneeId', 'contactIds', 'documentIds', 'done'],
])('the audit names the field %s in French', (field) => {
  for (const fact of ['fields', 'kept', 'joined', 'register'])
    expect(detailOf({ code: null, reason: null, data: { [fact]: [field] } })).not.toMatch(new RegExp(` : ${field}$`));
});

test('the state of the chain in words', () => {
  const chain = {
    verifiedAt: '2026-11-26T09:00:00.000Z',
    wholeAt: '2026-11-26T09:00:00.000Z',
    links: 1204,
    sealedAt: '2026-11-26T08:59:58.000Z',
    anchors: 7,
    findings: 0,
  };
  expect(chainWords(null)).toMatch(/pas encore/);
  expect(chainWords(chain)).toMatch(/^Chaîne intacte jusqu’au jeudi 26 novembre 2026 .* 1\s204 lignes .* 7 ancres/);
  expect(chainWords({ ...chain, anchors: 1 })).toMatch(/à une ancre/);
  expect(chainWords({ ...chain, findings: 2 })).toMatch(/2 anomalies/);
  expect(chainWords(chain)).not.toMatch(/première ligne/);
  expect(chainWords({ ...chain, wholeAt: '2026-11-25T23:05:00.000Z' })).toMatch(
    /première ligne le jeudi 26 novembre 2026/,
  );
});
