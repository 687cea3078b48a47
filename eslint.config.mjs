import tseslint from 'typescript-eslint';

/** Constant pieces of SQL that queries share. A new one is added here, on purpose. */
const sqlFragments = [
  'accountRef',
  'plannedLines',
  'mine',
  'ofMyUnits',
  'ofGroup',
  'taskColumns',
  'decisionColumns',
  'messageSelect',
  'notInANote',
  'interactionSelect',
  'inMyBus',
  'caseColumns',
  'holderColumns',
  'holderJoins',
  'sortKey',
  'key',
  'direction',
  'beyond',
  'signed',
  'from',
  'sql',
  'priceInForce',
  'costInForce',
  'contentJson',
  'copied',
  'lastChange',
  'inSight',
  'ofAnAccountInSight',
  'table',
  'companyWall',
  'rows',
  'alwaysKept',
  'bulkSelect',
  'ownRows',
  'ofMyCompany',
  'viewSelect',
  'notificationSelect',
  'join',
  'joinAccounts',
  'joinOpportunities',
  'sortJoin',
  'written',
  'matches',
  'signedBy',
  'theMission',
  'inScope',
  'sentAt',
  'doneAt',
  'holidaysOfCase',
  'agentRef',
  'weekSent',
  'weekDone',
  'groupName',
  'stands',
  'opportunitiesWithPlace',
  'missionOf',
  'segmentLabel',
  'sectorLabel',
  'dynamicLabel',
  'standingFirst',
  'liveTargetState',
  'placeHolds',
  'lockedAndNarrowed',
  'lockedAndLooked',
  'heldInPlaceOf',
  'eventsAppended',
  'eventsCounted',
  'answerKept',
  'answerAudited',
  'settingsBegun',
  'holidaysKept',
  'stepOpened',
  'taskOpened',
  'colleagueAt',
];
/** Pieces that are made of other named pieces. */
const sqlPieces = ['cardSelect', 'taskSelect', 'alsoSet'];

const languageOptions = { parser: tseslint.parser };
const linterOptions = { reportUnusedDisableDirectives: 'error' };

/** Only what oxlint has no rule for, by syntax alone; all other rules, and all that ask for types, are in `.oxlintrc.json`. */
export default tseslint.config(
  {
    // Where SQL is written: the other folders may not import knex.
    files: [
      'api/**/*.ts',
      'db/**/*.ts',
      'activities/**/*.ts',
      'integrations/**/*.ts',
      'platform/**/*.ts',
      'migrations/**/*.ts',
      'tools/**/*.ts',
    ],
    languageOptions,
    linterOptions,
    rules: {
      'no-restricted-syntax': [
        'error',
        // A value spliced into SQL text is how injection starts. What may stand in a template is a constant piece of SQL, by name.
        {
          selector: `CallExpression[callee.property.name='raw'] > TemplateLiteral > :not(TemplateElement):not(Identifier[name=/^(${sqlFragments.join('|')})$/]):not(CallExpression[callee.name=/^(${sqlPieces.join('|')})$/]:not(:has(TemplateLiteral))):not(MemberExpression[property.name='sql']):not(MemberExpression[object.name='queues'])`,
          message: 'Pass values to raw() as bindings; only named constant pieces of SQL may stand in its text.',
        },
      ],
    },
  },
  {
    files: ['web/**/*.{ts,tsx}'],
    languageOptions,
    linterOptions,
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "JSXOpeningElement[name.name='Button'] > JSXAttribute[name.name='loading']",
          message:
            'A button that loads is a BusyButton: a plain one is disabled meanwhile, and the keyboard loses its place.',
        },
        // What people wrote is text wherever it is shown: React writes it so, and nothing may go past it.
        {
          selector:
            ":matches(JSXAttribute[name.name='dangerouslySetInnerHTML'], Property[key.name='dangerouslySetInnerHTML'], MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/], JSXAttribute[name.name='srcDoc'])",
          message: 'Markup from a string is how stored scripts start: give React elements or text.',
        },
      ],
    },
  },
);
