const LONGEST = 64;

/** The known name that was probably meant: at most a third of its letters away, or one; the nearest first. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
	if (name.length > LONGEST) return undefined;
	let best: string | undefined;
	let least = Math.max(1, Math.floor(name.length / 3)) + 1;
	for (const candidate of known) {
		if (Math.abs(candidate.length - name.length) >= least) continue;
		const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
		if (distance < least) {
			least = distance;
			best = candidate;
		}
	}
	return best;
}

function editDistance(a: string, b: string): number {
	let row = Array.from({ length: b.length }, (_, j) => j + 1);
	for (let i = 0; i < a.length; i++) {
		let corner = i;
		let left = i + 1;
		row = row.map((above, j) => {
			left = Math.min(corner + (a[i] === b[j] ? 0 : 1), above + 1, left + 1);
			corner = above;
			return left;
		});
	}
	return row.at(-1) ?? a.length;
}
