import type { Label } from "../../core/label.ts";

/** A count in its language's figures, and whether it takes the singular. */
export interface Counted {
	readonly text: string;
	readonly isOne: boolean;
}

export const heading = (plan: string, view: string, counts: string, total: string | undefined): Label => ({
	vi: `Kế hoạch ${plan}, ${view}. Số đã in: ${counts}${total === undefined ? "" : `; tổng số ${total}`}.`,
	en: `Plan ${plan}, ${view}. As printed: ${counts}${total === undefined ? "" : `; ${total} in all`}.`,
});

export const reproduced = (matches: Counted): Label => ({
	vi: "Hồ sơ theo dõi cho đúng các số này:",
	en: `The records give exactly these counts${matches.isOne ? "" : ` in ${matches.text} ways`}:`,
});

export const match = (day: string, known: string, view: string | undefined): Label => ({
	vi: `- ${day}, ${known}${view === undefined ? "" : `, theo ${view}`}.`,
	en: `- ${day}, ${known}${view === undefined ? "" : `, by ${view}`}.`,
});

/** From nothing known where `from` is left out. */
export const known = (from: string | undefined, to: string): Label =>
	from === to
		? { vi: `theo những gì đã ghi đến ${to}`, en: `by what was known at ${to}` }
		: {
				vi: `theo những gì đã ghi, từ ${from === undefined ? noEntry.vi : `khi có ${from}`} đến khi có ${to}`,
				en: `by what was known from ${from ?? noEntry.en} to ${to}`,
			};

export const entry = (seq: string, recorded: string): Label => ({
	vi: `bản ghi số ${seq} (ghi lúc ${recorded})`,
	en: `entry ${seq} (written down ${recorded})`,
});

export const noEntry: { readonly vi: string; readonly en: string } = {
	vi: "trước bản ghi đầu tiên",
	en: "before the first entry",
};

export const time = (clock: string, offset: string, day: string): Label => ({
	vi: `${clock} ${day}, giờ UTC${offset}`,
	en: `at ${clock} UTC${offset} on ${day}`,
});

export const sameTasks = (reference: string): Label => ({
	vi: `  Mọi nhiệm vụ được đếm như ${reference}.`,
	en: `  Every task is counted as ${reference}.`,
});

export const differs = (count: Counted, reference: string, tasks: string): Label => ({
	vi: `  So với ${reference}, ${count.text} nhiệm vụ được đếm khác: ${tasks}.`,
	en: `  ${count.text} ${count.isOne ? "task is" : "tasks are"} counted otherwise than ${reference}: ${tasks}.`,
});

export const reference = (day: string): Label => ({
	vi: `${day} theo mọi bản ghi hiện có`,
	en: `on ${day} by all that is known now`,
});

export const moved = (task: string, counted: string, now: string): Label => ({
	vi: `${task} (khi đó ${counted}, nay ${now})`,
	en: `${task} (then ${counted}, now ${now})`,
});

/** Between the numbers of which one was counted. */
export const or: Label = { vi: " hoặc ", en: " or " };

export const outside: Label = { vi: "không được đếm", en: "not counted" };

export const more = (count: Counted): Label => ({
	vi: `và ${count.text} nữa`,
	en: `and ${count.text} more`,
});

export const notReproduced = (states: Counted, views: Counted): Label => ({
	vi: `Không tìm thấy: đã thử ${states.text} trường hợp (ngày và mức biết đến)${views.isOne ? "" : `, theo ${views.text} cách đếm`}, không trường hợp nào cho đúng các số này.`,
	en: `Not found: ${states.text} ${states.isOne ? "case (day and state of knowledge) was" : "cases (days and states of knowledge) were"} tried${views.isOne ? "" : ` by ${views.text} views`}, and none gives exactly these counts.`,
});

export const stopped = (states: string, of: string): Label => ({
	vi: `Việc tìm đã dừng ở giới hạn, sau ${states} trên ${of} trường hợp; kết quả chỉ nói về các trường hợp đó.`,
	en: `The search stopped at its limit, after ${states} of ${of} cases; the result speaks of those only.`,
});

export const impossible = (
	printed: Counted,
	isWhole: boolean,
	total: string | undefined,
	counted: string | undefined,
): Label => ({
	vi: [
		`Không thể có các số này: mỗi nhiệm vụ chỉ thuộc một lớp, mà các lớp đã in cộng lại ${isWhole ? "là" : "đã là"} ${printed.text}`,
		...(total === undefined ? [] : [`bản in ghi tổng số ${total}`]),
		...(counted === undefined ? [] : [`trong khi số nhiệm vụ được đếm là ${counted}`]),
	]
		.join(", ")
		.concat("."),
	en: [
		`These counts are not possible: a task is in one class only, and the printed classes ${isWhole ? "" : "alone "}add up to ${printed.text}`,
		...(total === undefined ? [] : [`the print names ${total} in all`]),
		...(counted === undefined ? [] : [`the number of tasks counted is ${counted}`]),
	]
		.join("; ")
		.concat("."),
});

export const nearest: Label = { vi: "Gần nhất:", en: "Nearest:" };

export const near = (day: string, known: string, view: string | undefined, counts: string): Label => ({
	vi: `- ${day}, ${known}${view === undefined ? "" : `, theo ${view}`}: ${counts}.`,
	en: `- ${day}, ${known}${view === undefined ? "" : `, by ${view}`}: ${counts}.`,
});

export const difference = (label: string, counted: string, printed: string, by: string): Label => ({
	vi: `${label} ${counted} (in ${printed}, ${by})`,
	en: `${label} ${counted} (printed ${printed}, ${by})`,
});

export const excess = (size: string, isMore: boolean): Label =>
	isMore ? { vi: `nhiều hơn ${size}`, en: `${size} more` } : { vi: `ít hơn ${size}`, en: `${size} fewer` };

export const hints: Label = {
	vi: "Nên hỏi lại (gợi ý, chưa phải kết luận):",
	en: "To ask about (hints, nothing is proved):",
};

export const KINDS = {
	moved: { vi: "có thể đã xếp sang lớp này", en: "may have been put in that class" },
	countedTwice: { vi: "có thể đã đếm hai lần", en: "may have been counted twice" },
	added: { vi: "có thể đã đếm thêm", en: "may have been counted although it is outside" },
	leftOut: { vi: "có thể đã bỏ sót", en: "may have been left out" },
} as const;

export const READINGS = {
	otherDate: (day: string, _known: string, _view: string): Label => ({
		vi: `tính đến ${day}`,
		en: `on ${day}`,
	}),
	otherKnowledge: (_day: string, known: string, _view: string): Label => ({
		vi: `theo các bản ghi đến số ${known}`,
		en: `by the entries up to ${known}`,
	}),
	otherView: (_day: string, _known: string, view: string): Label => ({
		vi: `theo ${view}`,
		en: `by ${view}`,
	}),
	regularAsOneOff: (): Label => ({
		vi: "nếu coi nhiệm vụ thường xuyên như nhiệm vụ một lần",
		en: "if a regular task is taken for a single one",
	}),
	submittedAsDone: (): Label => ({ vi: "nếu coi đã trình là đã xong", en: "if submitted is taken for done" }),
} as const;

/** Named classes are quoted; a task outside is in none. */
export const counted = (name: string | null): Label =>
	name === null ? outside : { vi: `đang đếm là “${name}”`, en: `counted as “${name}”` };

export const claimed = (name: string | null): Label =>
	name === null ? outside : { vi: `là “${name}”`, en: `“${name}”` };

export const hint = (tasks: string, now: string, reading: string, other: string, kind: string): Label => ({
	vi: `- ${tasks}: ${now}; ${reading} thì ${other}; ${kind}.`,
	en: `- ${tasks}: ${now}; ${reading}, ${other}: ${kind}.`,
});
