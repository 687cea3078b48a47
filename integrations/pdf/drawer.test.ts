import { composeEvidence } from '../../domain/evidence/compose';
import { evidenceOf } from '../../domain/evidence/facts.fixture';
import { createPaperDrawer } from './drawer';
import { paperFile } from './render';

jest.setTimeout(30_000);

const paper = (decisions: number) => composeEvidence(evidenceOf(decisions));
const notDrawn = { refusal: { code: 'paper_not_drawn' } };

test('a long paper is drawn while everything else goes on; those behind it wait their turn, and one too many is refused', async () => {
  const drawer = createPaperDrawer({ atOnce: 2 });
  await drawer.draw(paper(1), '2026-03-05');
  let [longest, last] = [0, Date.now()];
  const ticking = setInterval(() => ([longest, last] = [Math.max(longest, Date.now() - last), Date.now()]), 5);
  const began = Date.now();
  const long = drawer.draw(paper(600), '2026-03-05');
  const short = drawer.draw(paper(3), '2026-03-05');
  await expect(drawer.draw(paper(3), '2026-03-05')).rejects.toMatchObject(notDrawn);
  await long;
  const took = Date.now() - began;
  clearInterval(ticking);
  expect(longest).toBeLessThan(took / 2);
  // The same bytes as on any other thread.
  expect((await short).content.equals((await paperFile(paper(3), '2026-03-05')).content)).toBe(true);
  await drawer.close();
});

test('a paper that takes too long is given up, and the next one is drawn', async () => {
  const drawer = createPaperDrawer({ withinMs: 1 });
  await expect(drawer.draw(paper(3), '2026-03-05')).rejects.toMatchObject(notDrawn);
  await expect(drawer.draw(paper(3), '2026-03-05')).rejects.toMatchObject(notDrawn);
  await drawer.close();
});

test('one that needs more memory than it may have ends its thread alone', async () => {
  const drawer = createPaperDrawer({ memoryMb: 16 });
  await expect(drawer.draw(paper(600), '2026-03-05')).rejects.toMatchObject(notDrawn);
  await drawer.close();
});
