/** What is seen and done in a browser, on one running application: the stories of the main job, then the pages around them. */
import { startScreens, type Screens } from '../support/screens';
import { approval } from './stories/approval';
import { conflict } from './stories/conflict';
import { following } from './stories/following';
import { lost } from './stories/lost';
import { pages } from './stories/pages';
import { phone } from './stories/phone';
import { process } from './stories/process';
import { won } from './stories/won';

jest.setTimeout(120_000);

let screens: Screens | undefined;
const onScreens = (): Screens => {
  if (screens === undefined) throw new Error('The screens are there once the tests run.');
  return screens;
};

beforeAll(async () => {
  screens = await startScreens();
});
afterEach(() => expect(onScreens().takeFaults()).toEqual([]));
afterAll(() => screens?.stop());

describe('S1, won', () => won(onScreens));
describe('S2 and S3, lost', () => lost(onScreens));
describe('S4, approval', () => approval(onScreens));
describe('S5 and S6, followed', () => following(onScreens));
describe('on a phone', () => phone(onScreens));
describe('two at once', () => conflict(onScreens));
describe('the process of a case', () => process(onScreens));
describe('pages', () => pages(onScreens));
