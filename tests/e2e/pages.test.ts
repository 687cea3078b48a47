/** Every page in a browser, as it opens; and one page in two windows. */
import { conflict } from './stories/conflict';
import { importing } from './stories/importing';
import { pages } from './stories/pages';
import { tell } from './tell';

jest.setTimeout(300_000);

tell({ pages, 'two at once': conflict, 'a list from elsewhere': importing });
