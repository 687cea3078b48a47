/** The pipeline in HubSpot has the stages of Jalon, under ids that name them: a set-up task of the firm, said in the operations guide. */
import { stages, type Stage } from '../opportunity/stage';

const ids: Readonly<Record<Stage, string>> = {
  identification: 'jalon_identification',
  qualification: 'jalon_qualification',
  proposition: 'jalon_proposition',
  won: 'closedwon',
  lost: 'closedlost',
};

export const dealStageOf = (stage: Stage): string => ids[stage];

/** Null for a stage of another pipeline. */
export const stageOfDeal = (dealStage: string): Stage | null =>
  stages.find((stage) => ids[stage] === dealStage) ?? null;
