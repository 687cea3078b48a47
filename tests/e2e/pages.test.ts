/** Every page in a browser, as it opens; and one page in two windows; what the record of a client and the guide lead to. */
import { conflict } from './stories/conflict';
import { cutUpload } from './stories/cutUpload';
import { hubspot } from './stories/hubspot';
import { importing } from './stories/importing';
import { lists } from './stories/lists';
import { pages } from './stories/pages';
import { resources } from './stories/resources';
import { site } from './stories/site';
import { tell } from './tell';

jest.setTimeout(300_000);

tell({
  pages,
  lists,
  'two at once': conflict,
  'a list from elsewhere': importing,
  'a file that is cut on its way': cutUpload,
  'a value of HubSpot’s': hubspot,
  'another site': site,
  'resources of the firm': resources,
});
