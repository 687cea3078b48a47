import type { InteractionKind } from '../../../domain/interaction/kinds';
import { isNote } from '../../../domain/interaction/kinds';
import { atWallTime, europeParis, wallTime } from '../../../domain/dates/zone';
import type { InteractionView } from '../../../contracts/interactions';
import type { InteractionBody } from '../../api/interactions';
import type { PickedPerson } from '../inputs/PersonPicker';

/** What stands in the inputs: days and hours on the clock of Paris. */
export interface InteractionForm {
  kind: InteractionKind;
  subject: string;
  comment: string;
  startDay: string | null;
  startTime: string;
  endDay: string | null;
  endTime: string;
  assignee: PickedPerson | null;
  contactIds: string[];
  /** With their names: one that was replaced since is no longer among those of the account. */
  documents: { id: string; name: string }[];
  opportunityId: string | null;
  report: string;
  done: boolean;
}

export interface Preset {
  kind?: InteractionKind;
  day?: string;
  opportunityId?: string;
}

const anHour = 60;

/** A new one: the next full hour of the day asked for, for an hour, assigned to me. */
export function newForm(
  me: PickedPerson,
  now: Date,
  { kind = 'meeting', day, opportunityId }: Preset,
): InteractionForm {
  const { date, minute } = wallTime(now, europeParis);
  const start =
    day === undefined || day === date ? Math.min((Math.floor(minute / anHour) + 1) * anHour, 22 * anHour) : 9 * anHour;
  const on = day ?? date;
  return {
    kind,
    subject: '',
    comment: '',
    startDay: on,
    startTime: clockOf(start),
    endDay: on,
    endTime: clockOf(start + anHour),
    assignee: me,
    contactIds: [],
    documents: [],
    opportunityId: opportunityId ?? null,
    report: '',
    done: isNote(kind),
  };
}

export function formOf(interaction: InteractionView): InteractionForm {
  const [start, end] = [
    wallTime(new Date(interaction.startsAt), europeParis),
    wallTime(new Date(interaction.endsAt), europeParis),
  ];
  return {
    kind: interaction.kind,
    subject: interaction.subject,
    comment: interaction.comment ?? '',
    startDay: start.date,
    startTime: clockOf(start.minute),
    endDay: end.date,
    endTime: clockOf(end.minute),
    assignee: interaction.assignee,
    contactIds: interaction.contacts.map(({ id }) => id),
    documents: interaction.documents,
    opportunityId: interaction.opportunity?.id ?? null,
    report: interaction.report ?? '',
    done: interaction.doneAt !== null,
  };
}

/** Null while something that must be there is missing. */
export function bodyOf(form: InteractionForm, now: Date): InteractionBody | null {
  const { kind, subject, comment, assignee, contactIds, documents, opportunityId, report } = form;
  const startsAt = isNote(kind) ? now : instantOf(form.startDay, form.startTime);
  const endsAt = isNote(kind) ? now : instantOf(form.endDay, form.endTime);
  if (subject.trim() === '' || assignee === null || startsAt === null || endsAt === null) return null;
  return {
    kind,
    subject: subject.trim(),
    comment: orNull(comment),
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    assigneeId: assignee.id,
    contactIds,
    documentIds: documents.map(({ id }) => id),
    opportunityId,
    report: orNull(report),
    done: isNote(kind) || form.done,
  };
}

/** The start moved: an end that would come before it follows, as long after as it was. */
export function withStart(
  form: InteractionForm,
  change: Partial<Pick<InteractionForm, 'startDay' | 'startTime'>>,
): InteractionForm {
  const moved = { ...form, ...change };
  const [before, after, end] = [
    instantOf(form.startDay, form.startTime),
    instantOf(moved.startDay, moved.startTime),
    instantOf(form.endDay, form.endTime),
  ];
  if (before === null || after === null || end === null) return moved;
  const { date, minute } = wallTime(
    new Date(after.getTime() + Math.max(0, end.getTime() - before.getTime())),
    europeParis,
  );
  return { ...moved, endDay: date, endTime: clockOf(minute) };
}

/** The same hours on another day, for both ends. */
export function movedBy(
  { startsAt, endsAt }: Pick<InteractionView, 'startsAt' | 'endsAt'>,
  day: string,
): { startsAt: string; endsAt: string } {
  const from = wallTime(new Date(startsAt), europeParis);
  const start = atWallTime(day, from.minute, europeParis);
  const length = new Date(endsAt).getTime() - new Date(startsAt).getTime();
  return { startsAt: start.toISOString(), endsAt: new Date(start.getTime() + length).toISOString() };
}

function instantOf(day: string | null, time: string): Date | null {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(time) ?? [];
  if (day === null || hours === undefined || minutes === undefined) return null;
  return atWallTime(day, Number(hours) * anHour + Number(minutes), europeParis);
}

/** 570 → "09:30" */
function clockOf(minute: number): string {
  const part = (value: number) => String(value).padStart(2, '0');
  return `${part(Math.floor(minute / anHour) % 24)}:${part(minute % anHour)}`;
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
