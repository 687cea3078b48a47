import { commandOfStep, whyNotKept, type MacroStep, type MacroSubject } from './macro';

const claim: MacroStep = { type: 'claim' };
const kbis: MacroStep = {
  type: 'refuseLine',
  line: 'kbis',
  reasonCode: 'expired_document',
  comment: 'Plus de trois mois',
};
const accept = (line: string): MacroStep => ({ type: 'acceptLine', line });
const message: MacroStep = { type: 'message', body: 'Il manque deux pièces', visibility: 'shared' };
const followUp: MacroStep = { type: 'followUp', workingDays: 3 };
const answer: MacroStep = { type: 'complete', outcome: 'returned' };

test.each<[string, MacroStep[], string | null]>([
  ['claim, judge, say, put off, answer', [claim, kbis, accept('rib'), message, followUp, answer], null],
  ['a word after the answer', [kbis, answer, message], null],
  ['a line judged after the answer', [answer, kbis], 'macro_out_of_order'],
  ['put off after the answer', [answer, followUp], 'macro_out_of_order'],
  ['two answers', [answer, answer], 'macro_out_of_order'],
  ['taken in the middle', [kbis, claim], 'macro_out_of_order'],
  ['one line judged twice', [kbis, accept('kbis')], 'macro_out_of_order'],
])('%s', (_name, steps, code) => {
  expect(whyNotKept(steps)?.code ?? null).toBe(code);
});

const subject: MacroSubject = { taskId: 't', lines: new Map([['kbis', 'i']]), dayAfter: (days) => `in ${days}` };

test.each<[Exclude<MacroStep, { type: 'message' }>, Partial<MacroSubject>, object]>([
  [claim, {}, { type: 'claimTask', taskId: 't' }],
  [
    kbis,
    {},
    {
      type: 'judgeItem',
      itemId: 'i',
      verdict: 'refused',
      reasonCode: 'expired_document',
      comment: 'Plus de trois mois',
    },
  ],
  [{ type: 'acceptLine', line: 'kbis' }, {}, { type: 'judgeItem', itemId: 'i', verdict: 'accepted' }],
  [followUp, {}, { type: 'followUpTask', taskId: 't', on: 'in 3' }],
  [answer, {}, { type: 'completeTask', taskId: 't', completion: { outcome: 'returned', comment: undefined } }],
  [{ type: 'acceptLine', line: 'rib' }, {}, { refused: true, code: 'macro_line_missing', params: { line: 'rib' } }],
  [claim, { taskId: null }, { refused: true, code: 'task_not_open' }],
])('%j is the command that a person gives by hand', (step, more, command) => {
  expect(commandOfStep(step, { ...subject, ...more })).toEqual(command);
});
