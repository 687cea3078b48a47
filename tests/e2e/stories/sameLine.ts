/** The same line of a checklist, changed in two places at once: both versions stand side by side, and whoever comes second chooses. */
import type { Page } from 'playwright-core';
import type { ApiClient } from '../../support/apiClient';
import { keepScreenshot, overflowOf, PHONE, seriousViolations, type Screens } from '../../support/screens';
import {
  expectStatus,
  logIn,
  openOpportunity,
  prepareRequest,
  qualify,
  recordProspect,
  submit,
  taskAt,
  type RequestBody,
} from '../../support/story';
import { line, refuseLine } from '../gestures/request';

const LINE = 'Activité du client';
const deaf = (page: Page) => page.route('**/api/v1/events*', () => undefined);

export function sameLine(screens: () => Screens): void {
  let claire: ApiClient;
  let lea: ApiClient;
  let request: string;

  beforeAll(async () => {
    const { app } = screens();
    [claire, lea] = [await logIn(app, 'Claire Berthelin'), await logIn(app, 'Léa Pommerel')];
    const account = await recordProspect(claire, '099999500');
    const opportunity = await qualify(claire, (await openOpportunity(claire, account.id)).id);
    ({ id: request } = await submit(claire, (await prepareRequest(claire, 'acceptance', opportunity)).id));
    const { id } = await taskAt(lea, request, 'review');
    expectStatus(await lea.post(`/tasks/${id}/claim`), 200);
  });

  const contest = (page: Page) => line(page, LINE).getByRole('alert');

  test('judged in two windows: the second verdict is no verdict before one has chosen', async () => {
    const { enterAs } = screens();
    const [first, second] = [await enterAs('Léa Pommerel'), await enterAs('Léa Pommerel')];
    // The stream of changes says nothing: otherwise the second window has the first verdict before it judges.
    await deaf(second);
    for (const page of [first, second]) await page.goto(`/demandes/${request}`);
    await second.getByRole('button', { name: `Accepter : ${LINE}` }).waitFor();
    await refuseLine(first, LINE, 'Pièce illisible', 'Dire ce que vend la société.');
    await second.getByRole('button', { name: `Accepter : ${LINE}` }).click();
    await contest(second).getByText('Dire ce que vend la société.').waitFor();
    await keepScreenshot(second, 'same-line-judged');
    expect(await seriousViolations(second)).toEqual([]);
    await contest(second)
      .getByRole('button', { name: `Prendre la sienne : ${LINE}` })
      .click();
    await contest(second).waitFor({ state: 'detached' });
    await first.getByRole('button', { name: `Revenir sur l’avis : ${LINE}` }).waitFor();
  });

  test('answered by two people: the second keeps their own or takes the other’s, and what was typed is there until then', async () => {
    await sendBack();
    const { enterAs } = screens();
    const mine = await enterAs('Claire Berthelin', PHONE);
    await deaf(mine);
    await mine.goto(`/demandes/${request}`);
    const answerOn = (page: Page) => line(page, LINE).getByRole('textbox');
    await answerOn(mine).fill('Menuiserie et agencement');
    await handToMarc();

    const theirs = await enterAs('Marc Vaucresson');
    await theirs.goto(`/demandes/${request}`);
    await write(theirs, 'Vente de mobilier');
    await answerOn(mine).blur();
    await contest(mine).getByText('Menuiserie et agencement').waitFor();
    await contest(mine).getByText('Vente de mobilier').waitFor();
    // The choice is in sight, above the bar at the bottom.
    const bar = (await mine.getByRole('navigation').last().boundingBox())?.y ?? 0;
    const choice = await contest(mine).boundingBox();
    expect((choice?.y ?? 0) + (choice?.height ?? Infinity)).toBeLessThanOrEqual(bar);
    await keepScreenshot(mine, 'same-line-answered-phone');
    expect([await seriousViolations(mine), await overflowOf(mine)]).toEqual([[], 0]);
    await contest(mine)
      .getByRole('button', { name: `Garder ma saisie : ${LINE}` })
      .click();
    await contest(mine).waitFor({ state: 'detached' });

    await eventuallyReads(theirs, 'Menuiserie et agencement');
    await write(theirs, 'Mobilier de bureau');
    await answerOn(mine).fill('Mobilier en chêne');
    await answerOn(mine).blur();
    await contest(mine)
      .getByRole('button', { name: `Prendre la sienne : ${LINE}` })
      .click();
    await eventuallyReads(mine, 'Mobilier de bureau');
  });

  const eventuallyReads = async (page: Page, answer: string) =>
    page.waitForFunction(
      (text) => [...document.querySelectorAll('textarea')].some(({ value }) => value === text),
      answer,
    );

  async function write(page: Page, answer: string): Promise<void> {
    await line(page, LINE).getByRole('textbox').fill(answer);
    const kept = page.waitForResponse((response) => response.url().endsWith('/answer') && response.ok());
    await line(page, LINE).getByRole('textbox').blur();
    await kept;
  }

  async function sendBack(): Promise<void> {
    const { checklist, task } = expectStatus(await lea.get<RequestBody>(`/requests/${request}`), 200);
    for (const item of checklist.filter(({ state }) => state === 'pending'))
      expectStatus(
        await lea.post(`/requests/${request}/checklist/${item.id}/judgement`, { body: { verdict: 'accepted' } }),
        200,
      );
    expectStatus(await lea.post(`/tasks/${task?.id}/complete`, { body: { outcome: 'returned' } }), 200);
    await taskAt(claire, request, 'complete');
  }

  /** By the head of their business unit; whose request it is may fill it in as before. */
  async function handToMarc(): Promise<void> {
    const { app } = screens();
    const philippe = await logIn(app, 'Philippe Montreval');
    const marc = await logIn(app, 'Marc Vaucresson');
    const { id: assigneeId } = expectStatus(await marc.get<{ id: string }>('/me'), 200);
    const { id } = await taskAt(claire, request, 'complete');
    expectStatus(
      await philippe.post(`/tasks/${id}/reassign`, { body: { assigneeId, reason: 'Claire est en clientèle' } }),
      200,
    );
  }
}
