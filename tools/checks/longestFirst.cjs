/**
 * The files that take longest begin first, so that none of them runs alone at the end of its run. On a fresh clone
 * jest knows no durations and goes by the size of a file, which puts the shortest file of all, the campaign, last.
 */
const Sequencer = require('@jest/test-sequencer').default;

/** In this order; what is not named keeps jest's own. */
const LONGEST = [
  'faults/crashPoints',
  'faults/losses',
  'faults/campaign',
  'walls/fuzz',
  'walls/matrix',
  'api/requests/clientLife',
  // Not those that wait for the demo that the first one loads: one processor would stand idle.
  'api/commercial/selling',
  'workflows/conformance',
  'e2e/mainJob',
  'e2e/desk',
  'e2e/pages',
];

const rank = ({ path }) => {
  const at = LONGEST.findIndex((name) => path.endsWith(`/tests/${name}.test.ts`));
  return at < 0 ? LONGEST.length : at;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other));
  }
};
