import type { StageReturnPreview } from '../../../contracts/stageReturns';
import { sayReturnEffect } from '../../../domain/french/stageReturn';
import { EffectList } from './EffectList';

/** All that going back from Proposition does. */
export function ReturnEffects({ effects }: Pick<StageReturnPreview, 'effects'>) {
  return <EffectList effects={effects.map((effect) => ({ becomes: effect.becomes, text: sayReturnEffect(effect) }))} />;
}
