import { date, instant } from "../../calendar/leaves.ts";
import { describe } from "../../core/describe.ts";
import { refuse } from "../../core/error.ts";
import { label, text } from "../../core/leaves.ts";
import {
	choice,
	type FieldsOf,
	type LeafOf,
	leaf,
	list,
	may,
	need,
	nullable,
	type ObjectShape,
	object,
	oneOf,
	type ShapeOf,
	variant,
} from "../../core/shape.ts";
import { amount, whole } from "../../number/leaves.ts";
import type { Deadline, Recurrence } from "../deadline.ts";
import type {
	ConclusionRef,
	CorrectEvent,
	EventContent,
	PlanEvent,
	PlanEventDraft,
	TaskEvidence,
} from "../event.ts";
import * as messages from "../messages.ts";
import type {
	CarriedFrom,
	Committee,
	Conclusion,
	Difficulty,
	Member,
	Notice,
	Plan,
	Remedy,
	RemedyEntry,
	Session,
	Task,
} from "../plan.ts";
import { targetShape } from "../targets/shape.ts";

type KindOf<K extends EventContent["kind"]> = Omit<Extract<EventContent, { kind: K }>, "kind">;
type Known = Readonly<Record<string, ObjectShape["fields"][string]>>;

/** Exactly one lead: two names are a mistake that trackers let pass. */
const lead: ShapeOf<string> = leaf("string", (value) => {
	if (typeof value === "string" && value.trim() !== "") return text.read(value, undefined);
	return refuse("NOT_ONE_LEAD", [], messages.notOneLead, { received: describe(value) });
});

const dayOfMonth: LeafOf<number> = leaf(
	"integer",
	(value, form) => {
		const day = whole(1).read(value, form);
		return day <= 31 ? day : refuse("BAD_DAYS", [], messages.notADayOfMonth, { received: describe(value) });
	},
	{ minimum: 1, maximum: 31 },
);

const recurrence = object<Recurrence>({
	period: need(oneOf("month", "quarter", "halfYear", "year")),
	day: may(dayOfMonth),
	repeat: need(oneOf("+", "++", ".+")),
	roll: need(oneOf("none", "next", "previous")),
});

const fromDay: LeafOf<string> = leaf("string", (value, form) =>
	value === "assigned" ? value : date.read(value, form),
);

export const deadlineShape: ShapeOf<Deadline> = choice<Deadline>({
	on: object<Extract<Deadline, { on: string }>>({ on: need(date) }),
	days: object<Extract<Deadline, { days: number }>>({
		days: need(whole(0)),
		of: need(oneOf("working", "calendar")),
		from: need(fromDay),
	}),
	every: object<Extract<Deadline, { every: Recurrence }>>({ every: need(recurrence) }),
	when: object<Extract<Deadline, { when: unknown }>>({ when: need(label) }),
	missing: object<Extract<Deadline, { missing: unknown }>>({ missing: need(label) }),
});

export const conclusionRefShape: ShapeOf<ConclusionRef> = object<ConclusionRef>({
	session: need(text),
	conclusion: need(text),
});

export const taskShape: ShapeOf<Task> = object<Task>({
	id: need(text),
	title: need(label),
	lead: need(lead),
	supporting: may(list(text)),
	product: may(label),
	kind: need(oneOf("oneOff", "regular")),
	level: may(text),
	assignedOn: may(date),
	deadline: need(deadlineShape),
	innerDeadline: may(deadlineShape),
	weight: may(amount),
	effort: may(amount),
	duration: may(whole(0)),
	parent: may(text),
	after: may(list(text)),
	origin: may(conclusionRefShape),
	carriedFrom: may(
		object<CarriedFrom>({
			plan: need(text),
			task: need(text),
			deadline: need(deadlineShape),
			times: may(whole(1)),
		}),
	),
});

const evidence = object<TaskEvidence>({ title: need(label), date: may(date), url: may(text) });

const CONTENT: { readonly [K in EventContent["kind"]]: FieldsOf<KindOf<K>> } = {
	accepted: {},
	started: {},
	submitted: {},
	suspended: {},
	cancelled: {},
	completed: { doneOn: may(date), evidence: may(list(evidence)) },
	returned: { reason: need(text) },
	resumed: { deadline: may(deadlineShape) },
	extended: { deadline: need(deadlineShape), decision: need(label) },
	reassigned: { lead: need(lead) },
	amended: { title: may(label), product: may(label), supporting: may(list(text)), weight: may(amount) },
	merged: { into: need(text) },
	carriedOver: { plan: need(text), as: may(text) },
};

/** The shape of each kind of event: the fields of every event, then those of its own. */
function eventOf<T>(common: Known, corrected?: Known): ShapeOf<T> {
	const options: Record<string, ObjectShape> = {};
	for (const [kind, fields] of Object.entries(CONTENT)) {
		options[kind] = { is: "object", fields: { kind: need(oneOf(kind)), ...common, ...(fields as Known) } };
	}
	if (corrected) {
		options.corrected = { is: "object", fields: { kind: need(oneOf("corrected")), ...common, ...corrected } };
	}
	return variant<T>("kind", options);
}

const correctEvent: ShapeOf<CorrectEvent> = eventOf<CorrectEvent>({
	on: need(date),
	conclusion: may(conclusionRefShape),
});

const CORRECTION: Known = {
	supersedes: need(text),
	reason: need(text),
	event: need(nullable(correctEvent)),
};

const ENTRY = {
	id: need(text),
	seq: need(whole(1)),
	on: need(date),
	recordedAt: need(instant),
	by: may(text),
	reason: may(text),
};

const EVENT: Known = { ...ENTRY, task: need(text), conclusion: may(conclusionRefShape) };

export const eventShape: ShapeOf<PlanEvent> = eventOf<PlanEvent>(EVENT, CORRECTION);

/** An event as a form sends it: the sequence number is the ledger's to give. */
export const draftShape: ShapeOf<PlanEventDraft> = eventOf<PlanEventDraft>(
	{ ...EVENT, seq: may(whole(1)) },
	CORRECTION,
);

const remedyEntry = object<RemedyEntry>({
	...ENTRY,
	supersedes: may(text),
	state: need(oneOf("underWay", "done", "dropped")),
	note: may(label),
});

export const sessionShape: ShapeOf<Session> = object<Session>({
	id: need(text),
	number: may(whole(1)),
	heldOn: need(date),
	notice: may(object<Notice>({ number: may(text), issuedOn: need(date) })),
	conclusions: need(list(object<Conclusion>({ id: need(text), text: need(label), tasks: may(list(text)) }))),
	difficulties: may(
		list(
			object<Difficulty>({
				id: need(text),
				text: need(label),
				tasks: may(list(text)),
				remedies: may(
					list(
						object<Remedy>({
							id: need(text),
							text: need(label),
							lead: may(lead),
							due: may(deadlineShape),
							followUp: may(list(remedyEntry)),
						}),
					),
				),
			}),
		),
	),
});

const member = object<Member>({
	id: need(text),
	name: may(label),
	office: may(label),
	role: need(oneOf("head", "standingDeputyHead", "deputyHead", "standingMember", "member", "assistant")),
	from: may(date),
	to: may(date),
});

const zone: ShapeOf<string> = leaf("string", (value) =>
	typeof value === "string" ? value : refuse("UNKNOWN_TIME_ZONE", [], messages.needsTimeZone),
);

export const planShape: ShapeOf<Plan> = object<Plan>({
	id: need(text),
	title: need(label),
	adoptedOn: need(date),
	timeZone: need(zone),
	rolling: may(oneOf("none", "computed", "all")),
	evidence: may(oneOf("optional", "expected", "required")),
	committee: may(object<Committee>({ title: need(label), members: need(list(member)) })),
	sessions: may(list(sessionShape)),
	tasks: need(list(taskShape)),
	targets: may(list(targetShape)),
	events: need(list(eventShape)),
});
