import type { Label, Locale } from "../../core/label.ts";
import type { StepOptions } from "../../engine/program.ts";

type Options = StepOptions | undefined;

const WORDS: { readonly [name: string]: { readonly vi: string; readonly en: string } } = {
	sum: { vi: "tổng", en: "sum" },
	mean: { vi: "trung bình", en: "mean" },
	geometricMean: { vi: "trung bình nhân", en: "geometric mean" },
	harmonicMean: { vi: "trung bình điều hòa", en: "harmonic mean" },
	median: { vi: "trung vị", en: "median" },
	mode: { vi: "giá trị hay gặp nhất", en: "most frequent value" },
	min: { vi: "nhỏ nhất", en: "lowest" },
	max: { vi: "lớn nhất", en: "highest" },
	sd: { vi: "độ lệch chuẩn", en: "standard deviation" },
	product: { vi: "tích", en: "product" },
	count: { vi: "số lượng", en: "count" },
	below: { vi: "số đơn vị thấp hơn", en: "units below" },
	of: { vi: "của", en: "of" },
	over: { vi: "qua các đơn vị của", en: "over all units of" },
	otherwise: { vi: "còn lại", en: "otherwise" },
	when: { vi: "nếu", en: "if" },
	between: { vi: "trong khoảng", en: "between" },
	line: { vi: "trên đường qua", en: "on the line through" },
	all: { vi: "mọi điều kiện", en: "all of" },
	any: { vi: "một trong", en: "any of" },
	atLeast: { vi: "ít nhất", en: "at least" },
	not: { vi: "không", en: "not" },
	isNotApplicable: { vi: "không áp dụng", en: "is not applicable" },
	isMissing: { vi: "thiếu dữ liệu", en: "is missing" },
	rounded: { vi: "làm tròn", en: "rounded to" },
	places: { vi: "chữ số thập phân", en: "places" },
	items: { vi: "các mục của", en: "the items of" },
	maximum: { vi: "điểm tối đa áp dụng", en: "applicable maximum" },
	notApplicable: { vi: "không áp dụng", en: "not applicable" },
	missing: { vi: "thiếu dữ liệu", en: "missing" },
	failed: { vi: "không tính được", en: "failed" },
	given: { vi: "đã cho", en: "given" },
	periodBefore: { vi: "kỳ trước", en: "the period before" },
	weights: { vi: "trọng số", en: "weights" },
	true: { vi: "đúng", en: "true" },
	false: { vi: "sai", en: "false" },
	"half-up": { vi: "nửa lên", en: "half up" },
	"half-even": { vi: "nửa về số chẵn", en: "half to even" },
	truncate: { vi: "cắt bỏ", en: "cut off" },
	floor: { vi: "xuống", en: "down" },
	ceiling: { vi: "lên", en: "up" },
};

export function word(name: string, locale: Locale): string {
	return WORDS[name]?.[locale] ?? name;
}

const SIGNS: { readonly [op: string]: string } = {
	add: " + ",
	subtract: " − ",
	multiply: " × ",
	power: " ^ ",
};

/** The formula of an operation with the names, or the values, of its arguments. */
export function formula(op: string, options: Options, args: readonly string[], locale: Locale): string {
	const say = (name: string): string => word(name, locale);
	const list = (items: readonly string[]): string => items.join(", ");
	const [first = "", second = ""] = args;
	const sign = SIGNS[op];
	if (sign !== undefined) return args.join(sign);
	switch (op) {
		case "ratio":
			return `${first} / ${second}`;
		case "percent":
			return `100 × ${first} / ${second}`;
		case "negate":
			return `−${first}`;
		case "ln":
			return `ln ${first}`;
		case "compare":
			return `${first} ${options?.relation} ${second}`;
		case "not":
			return `${say("not")} ${first}`;
		case "all":
		case "any":
			return `${say(op)} (${list(args)})`;
		case "atLeast":
			return `${say("atLeast")} ${options?.count} ${say("of")} (${list(args)})`;
		case "isNotApplicable":
		case "isMissing":
			return `${first} ${say(op)}`;
		case "case":
			return pairs(args)
				.map(([condition, result]) => `${result} ${say("when")} ${condition}`)
				.join("; ");
		case "bands":
			return `${args
				.slice(1)
				.map(
					(result, row) =>
						`${result} ${say("when")} ${first} ${at(options, "sides", row)} ${at(options, "edges", row)}`,
				)
				.join("; ")}`;
		case "interp":
			return `${first} ${say("line")} ${pairs(args.slice(1))
				.map(([x, y]) => `(${x}; ${y})`)
				.join(" ")}`;
		case "clamp":
			return `${first} ${say("between")} ${options?.low ?? "−∞"} … ${options?.high ?? "∞"}`;
		case "round":
			return `${first} ${say("rounded")} ${options?.places} ${say("places")}, ${say(String(options?.mode))}`;
		case "aggregate":
			return aggregateText(options, args, locale);
		case "each":
			return `${say(String(options?.statistic))} ${say("of")} ${first}, ${say("items")} ${options?.list}`;
		case "peer":
			return `${say(String(options?.statistic))} ${say("over")} ${first}`;
		case "combine":
			return combineText(options, args, locale);
		case "maximum":
			return say("maximum");
		case "then":
			return second;
		default:
			return first;
	}
}

function at(options: Options, name: string, index: number): string {
	const values = options?.[name];
	return Array.isArray(values) ? String(values[index]) : "";
}

function pairs(items: readonly string[]): readonly (readonly [string, string])[] {
	return items.flatMap((item, i) => (i % 2 === 0 ? [[item, items[i + 1] ?? ""] as const] : []));
}

function aggregateText(options: Options, args: readonly string[], locale: Locale): string {
	const half = options?.weighted === true ? args.length / 2 : args.length;
	const of = `${word(String(options?.statistic), locale)} ${word("of", locale)} (${args.slice(0, half).join("; ")})`;
	return half === args.length ? of : `${of}, ${word("weights", locale)} (${args.slice(half).join("; ")})`;
}

/** A sum is written as one; of the others the weights are named where they differ from 1. */
function combineText(options: Options, args: readonly string[], locale: Locale): string {
	const how = String(options?.how);
	const parts = pairs(args).map(([points], i) => ({
		points,
		weight: at(options, "weights", i),
		role: at(options, "roles", i),
	}));
	if (how === "sum") {
		return parts
			.map(({ points, weight, role }, i) => {
				const sign = role === "penalty" ? "− " : i === 0 ? "" : "+ ";
				return `${sign}${weight === "1" || role !== "" ? "" : `${weight} × `}${points}`;
			})
			.join(" ");
	}
	const weighted = parts.some(({ weight }) => weight !== "1");
	const of = parts.map(({ points, weight }) => (weighted ? `${weight} × ${points}` : points)).join("; ");
	return `${word(how, locale)} ${word("of", locale)} (${of})`;
}

/** The same in both languages. */
export function inBoth(write: (locale: Locale) => string): Label {
	const [vi, en] = [write("vi"), write("en")];
	return vi === en ? en : { vi, en };
}
