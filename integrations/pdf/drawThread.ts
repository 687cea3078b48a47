/** What runs on the thread that draws papers: one at a time, as they are asked for. */
import type { Printed } from '../../domain/letter/printed';
import { answerAsked } from './answerAsked';
import { paperFile } from './render';

export interface Asked {
  paper: Printed;
  madeOn: string;
}

answerAsked(({ paper, madeOn }: Asked) => paperFile(paper, madeOn));
