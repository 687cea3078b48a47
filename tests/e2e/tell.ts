import { startScreens, type Screens } from '../support/screens';

export type Story = (screens: () => Screens) => void;

/** Tells stories one after the other on one running application; whatever went wrong unseen on a page fails the test that it fell into. */
export function tell(stories: Record<string, Story>): void {
  let screens: Screens | undefined;
  const onScreens = (): Screens => {
    if (screens === undefined) throw new Error('The screens are there once the tests run.');
    return screens;
  };
  beforeAll(async () => {
    screens = await startScreens();
  }, 300_000);
  afterEach(() => expect(onScreens().takeFaults()).toEqual([]));
  afterAll(() => screens?.stop());

  describe.each(Object.entries(stories))('%s', (_, story) => {
    story(onScreens);
    afterAll(() => screens?.closePages());
  });
}
