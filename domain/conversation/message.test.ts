import type { Person } from '../principal/principal';
import {
  audienceOf,
  usualVisibility,
  whyNoConversation,
  whyNotJoined,
  whyNotSaid,
  type Mentioned,
  type TalkedAbout,
  type Visibility,
} from './message';

const person = (userId: string, agent: boolean): Person => ({
  kind: 'person',
  userId,
  companyId: 'firm',
  buId: 'rennes',
  regionId: 'west',
  name: userId,
  bus: ['rennes'],
  profile: 'main',
  roles: [
    agent
      ? { role: 'business_support', scope: 'region', scopeId: 'west' }
      : { role: 'consultant', scope: 'bu', scopeId: 'rennes' },
  ],
});
const [claire, bruno, lea] = [person('claire', false), person('bruno', false), person('lea', true)];
const request: TalkedAbout = { requesterId: 'claire', regionId: 'west', status: 'in_progress', closed: false };
const agentsOwn: TalkedAbout = { ...request, requesterId: 'lea' };
const mentioned = (userId: string, worksForRegion: boolean, seesCase = true): Mentioned => ({
  userId,
  worksForRegion,
  seesCase,
});

test.each([
  ['Business Support', lea, request, 'internal'],
  ['the requester', claire, request, 'shared'],
  ['a colleague of the requester', bruno, request, 'shared'],
  ['an agent on a request of their own', lea, agentsOwn, 'shared'],
] as const)('%s usually writes %s', (_, who, about, visibility) => {
  expect(usualVisibility(who, about)).toBe(visibility);
});

test.each([
  ['the desk writes a note', lea, 'internal', [], request, null],
  ['the desk writes to the requester', lea, 'shared', [], request, null],
  ['the requester writes no note', claire, 'internal', [], request, 'not_allowed'],
  ['nor an agent on a request of their own', lea, 'internal', [], agentsOwn, 'not_allowed'],
  ['a note names a colleague of the desk', lea, 'internal', [mentioned('karim', true)], request, null],
  ['never the requester', lea, 'internal', [mentioned('claire', false)], request, 'mention_cannot_read'],
  [
    'not even one who works for the group',
    lea,
    'internal',
    [mentioned('claire', true)],
    request,
    'mention_cannot_read',
  ],
  [
    'nobody who cannot see the request',
    claire,
    'shared',
    [mentioned('nina', false, false)],
    request,
    'mention_cannot_read',
  ],
  ['a message names whoever sees it', claire, 'shared', [mentioned('bruno', false)], request, null],
  ['nothing is said on what is closed', lea, 'shared', [], { ...request, closed: true }, 'conversation_closed'],
  ['the draft of another is not there', lea, 'shared', [], { ...request, status: 'draft' }, 'not_found'],
] as const)('%s', (_, who, visibility, names, about, code) => {
  expect(whyNotSaid(about, who, visibility, names)?.code ?? null).toBe(code);
});

const followers = [
  { userId: 'bruno', worksForRegion: false },
  { userId: 'karim', worksForRegion: true },
  { userId: 'claire', worksForRegion: true },
];
test.each([
  [
    'a note of the desk, to the desk alone',
    'lea',
    'internal',
    { mentioned: [], followers, holderId: 'lea' },
    ['karim'],
  ],
  [
    'a message of the desk, to the requester and who follows',
    'lea',
    'shared',
    { mentioned: [], followers, holderId: 'lea' },
    ['bruno', 'karim', 'claire'],
  ],
  [
    'a message of the requester, to who has it in hand',
    'claire',
    'shared',
    { mentioned: [], followers: [], holderId: 'lea' },
    ['lea'],
  ],
  ['to nobody while nobody has it', 'claire', 'shared', { mentioned: [], followers: [], holderId: null }, []],
  [
    'a note about a task, to whoever holds it on the desk, never to whoever added it on the other side',
    'lea',
    'internal',
    {
      mentioned: [],
      followers: [
        { userId: 'karim', worksForRegion: true },
        { userId: 'bruno', worksForRegion: false },
      ],
      holderId: 'lea',
    },
    ['karim'],
  ],
  [
    'whoever is named hears once',
    'lea',
    'shared',
    { mentioned: [mentioned('claire', false)], followers: [], holderId: 'lea' },
    ['claire'],
  ],
] as const)('heard: %s', (_, author, visibility, around, heard) => {
  expect(audienceOf(request, author, visibility, around)).toEqual(heard);
});

test.each<[string, Visibility, boolean[], string | null]>([
  ['a note without a file', 'internal', [], null],
  ['a note with both sorts', 'internal', [false, true], null],
  ['a message with papers of the account', 'shared', [false, false], null],
  ['a message with a file of a note', 'shared', [false, true], 'file_internal'],
])('what is joined to %s', (_, visibility, files, code) => {
  const refusal = whyNotJoined(
    visibility,
    files.map((internal, at) => ({ name: `${at}.pdf`, internal })),
  );
  expect([refusal?.code ?? null, refusal?.params]).toEqual([code, code === null ? undefined : { name: '1.pdf' }]);
});

test.each([
  ['acceptance', null],
  ['stageReturn', null],
  ['proposalApproval', 'conversation_none'],
  ['opportunity', 'conversation_none'],
] as const)('a conversation on a case of kind %s', (kind, code) => {
  expect(whyNoConversation(kind)?.code ?? null).toBe(code);
});
