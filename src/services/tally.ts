import type { Label } from "../core/label.ts";
import type { LevelCounting } from "./convertCounts.ts";
import type { PlacedService } from "./mapLevels.ts";
import type { ServiceLevel, ServiceRegime } from "./regimes.ts";

/** The services of one level. */
export interface LevelTally {
	readonly level: ServiceLevel;
	readonly label: Label;
	readonly count: number;
	/** How many of them had at least one online file; `null` where one of them does not say. */
	readonly withFilings: number | null;
	/** Their ids, in the order of the alphabet by code units. */
	readonly services: readonly string[];
}

/** Services counted by level. */
export interface ServiceTally {
	/** Every service in a level, each once. */
	readonly total: number;
	/** How many of them had at least one online file; `null` where one of them does not say. */
	readonly withFilings: number | null;
	/** From the lowest to the highest. */
	readonly levels: readonly LevelTally[];
}

/** The services of one authority. */
export interface AuthorityTally extends ServiceTally {
	/** `null` for services that name none. */
	readonly authority: string | null;
}

export function tallyServices(
	placed: readonly PlacedService[],
	regime: ServiceRegime,
	counting: LevelCounting,
): ServiceTally {
	const levels = regime.levels.map(({ level, label }, rung) => {
		const held = placed.filter((service) =>
			counting === "exclusive" ? service.rung === rung : service.rung >= rung,
		);
		const services = held.map(({ id }) => id).sort();
		return { level, label, count: held.length, withFilings: countWithFilings(held), services };
	});
	return { total: placed.length, withFilings: countWithFilings(placed), levels };
}

export function tallyByAuthority(
	placed: readonly PlacedService[],
	regime: ServiceRegime,
	counting: LevelCounting,
): readonly AuthorityTally[] {
	const groups = new Map<string | null, PlacedService[]>();
	for (const service of placed) {
		const group = groups.get(service.authority);
		if (group) group.push(service);
		else groups.set(service.authority, [service]);
	}
	return sortedNames(groups.keys()).map((authority) => ({
		authority,
		...tallyServices(groups.get(authority) ?? [], regime, counting),
	}));
}

/** In the order of the alphabet by code units, the nameless last. */
export function sortedNames(names: Iterable<string | null>): readonly (string | null)[] {
	const all = [...names];
	const named = all.filter((name) => name !== null).sort();
	return all.includes(null) ? [...named, null] : named;
}

function countWithFilings(services: readonly PlacedService[]): number | null {
	if (services.some(({ filings }) => filings === null)) return null;
	return services.filter(({ filings }) => filings !== null && filings > 0).length;
}
