import { bpmnOf, type BpmnWords } from './bpmn';
import { graphs } from './graphs';
import { pathOf, type WalkedStep } from './path';

const done = (node: string, outcome: string): WalkedStep => ({ node, outcome, closed: true });
const open = (node: string): WalkedStep => ({ node, outcome: null, closed: false });

describe('path of a case over its diagram', () => {
  test('a request that was returned once and waits for its second control', () => {
    const steps = [
      done('registerCheck', 'done'),
      done('review', 'returned'),
      done('complete', 'resubmitted'),
      open('review'),
    ];
    expect(pathOf(graphs.acceptance, steps, false)).toEqual({
      done: [
        'submitted',
        'registerCheck',
        'complete',
        'flow_submitted_registerCheck',
        'flow_registerCheck_review',
        'flow_review_review_outcome',
        'review_outcome',
        'flow_review_outcome_complete',
        'flow_complete_complete_outcome',
        'complete_outcome',
        'flow_complete_outcome_review',
      ],
      current: ['review'],
    });
  });

  test('a refused one ends by the way of its refusal, and is nowhere now', () => {
    const { done: walked, current } = pathOf(
      graphs.acceptance,
      [done('registerCheck', 'done'), done('review', 'refused'), done('close', 'done')],
      true,
    );
    expect(current).toEqual([]);
    expect(walked).toEqual(expect.arrayContaining(['flow_review_outcome_close', 'close', 'flow_close_ended', 'ended']));
    expect(walked).not.toContain('kyc');
  });

  test('a cancelled one stops where it was, without an end that it never reached', () => {
    const { done: walked, current } = pathOf(graphs.acceptance, [done('registerCheck', 'done'), open('review')], true);
    expect([walked.includes('ended'), current]).toEqual([false, []]);
  });

  test('nothing but the start before the first step', () => {
    expect(pathOf(graphs.missionSetup, [], false)).toEqual({ done: ['submitted'], current: [] });
  });

  test('every id of a path is an element of the diagram', () => {
    const words: BpmnWords = {
      process: 'p',
      node: (id) => id,
      outcome: (code) => code,
      performer: (performer) => performer,
    };
    const xml = bpmnOf(graphs.acceptance, words);
    const steps = [
      done('registerCheck', 'done'),
      done('review', 'passed'),
      done('kyc', 'passed'),
      done('decide', 'granted'),
      done('autoClose', 'elapsed'),
      done('close', 'done'),
    ];
    const unknown = pathOf(graphs.acceptance, steps, true).done.filter((id) => !xml.includes(`id="${id}"`));
    expect(unknown).toEqual([]);
  });
});
