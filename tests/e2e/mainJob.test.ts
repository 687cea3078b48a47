/** The main job in a browser: an opportunity from its first contact to its end, and what managers see of it. */
import { approval } from './stories/approval';
import { following } from './stories/following';
import { keyboard } from './stories/keyboard';
import { lost } from './stories/lost';
import { phone } from './stories/phone';
import { won } from './stories/won';
import { tell } from './tell';

jest.setTimeout(300_000);

tell({
  'the keyboard alone': keyboard,
  'S1, won': won,
  'S2 and S3, lost': lost,
  'S4, approval': approval,
  'S5 and S6, followed': following,
  'on a phone': phone,
});
