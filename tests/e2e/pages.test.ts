/** Every page in a browser, as it opens. */
import { pages } from './stories/pages';
import { tell } from './tell';

jest.setTimeout(180_000);

tell({ pages });
