/** What is seen and done in a browser, on one running application: the stories of the main job, then the pages around them. */
import { startScreens, type Screens } from '../support/screens';
import { approval } from './stories/approval';
import { bulk } from './stories/bulk';
import { clientExit } from './stories/clientExit';
import { away } from './stories/away';
import { conflict } from './stories/conflict';
import { following } from './stories/following';
import { lost } from './stories/lost';
import { pages } from './stories/pages';
import { phone } from './stories/phone';
import { process } from './stories/process';
import { rounds } from './stories/rounds';
import { won } from './stories/won';

jest.setTimeout(180_000);

const stories = {
  'S1, won': won,
  'S2 and S3, lost': lost,
  'S4, approval': approval,
  'S5 and S6, followed': following,
  'on a phone': phone,
  'two at once': conflict,
  'away and back': away,
  'the process of a case': process,
  'three rounds, two agents': rounds,
  'fifty at once': bulk,
  'a client leaves': clientExit,
  pages,
};

let screens: Screens | undefined;
const onScreens = (): Screens => {
  if (screens === undefined) throw new Error('The screens are there once the tests run.');
  return screens;
};

// Builds the screens when their sources changed.
beforeAll(async () => {
  screens = await startScreens();
}, 300_000);
afterEach(() => expect(onScreens().takeFaults()).toEqual([]));
afterAll(() => screens?.stop());

describe.each(Object.entries(stories))('%s', (_, story) => {
  story(onScreens);
  afterAll(() => screens?.closePages());
});
