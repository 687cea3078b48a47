/** The desk of Business Support in a browser: several agents, many requests, long ways. */
import { away } from './stories/away';
import { bulk } from './stories/bulk';
import { clientExit } from './stories/clientExit';
import { independence } from './stories/independence';
import { process } from './stories/process';
import { rounds } from './stories/rounds';
import { sameLine } from './stories/sameLine';
import { requestKeys } from './stories/requestKeys';
import { taskComments } from './stories/taskComments';
import { wholeLadder } from './stories/wholeLadder';
import { tell } from './tell';

jest.setTimeout(300_000);

tell({
  'away and back': away,
  'the question of independence': independence,
  'the process of a case': process,
  'three rounds, two agents': rounds,
  'fifty at once': bulk,
  'a client leaves': clientExit,
  'the same line, changed by two': sameLine,
  'comments on a task': taskComments,
  'a request without a mouse': requestKeys,
  'nobody acts, for weeks': wholeLadder,
});
