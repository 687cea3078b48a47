import { useState } from 'react';
import type { ChecklistItemView } from '../../../../contracts/requests/checklistItem';
import { mergeThreeWays } from '../../../../domain/merge/threeWay';

/** What is being typed, over what stood on the line when the typing began. */
export interface Typed {
  text: string;
  seen: string;
}

type Standing = Pick<ChecklistItemView, 'answer'>;

const standing = ({ answer }: Standing): string => answer ?? '';

/** Whether somebody changed the same answer meanwhile, to something else than what is typed. */
export function isContested(typed: Typed | null, item: Standing): boolean {
  if (typed === null) return false;
  return (
    mergeThreeWays({ answer: typed.seen }, { answer: standing(item) }, { answer: typed.text.trim() }).conflicts.length >
    0
  );
}

/** An answer that is typed over the one that stands there; as long as nothing is typed, it is what stands there. */
export function useTypedAnswer(item: Standing) {
  const [typed, setTyped] = useState<Typed | null>(null);
  return {
    text: typed?.text ?? standing(item),
    seen: typed?.seen ?? standing(item),
    changed: typed !== null && typed.text.trim() !== standing(item),
    contested: isContested(typed, item),
    type: (text: string) => setTyped((before) => ({ text, seen: before?.seen ?? standing(item) })),
    /** What stands there is theirs: forget what was typed. */
    drop: () => setTyped(null),
    /** What is typed goes over what stands there now. */
    keep: () => setTyped((before) => before && { ...before, seen: standing(item) }),
  };
}
