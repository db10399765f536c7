/** SHA-256 (FIPS 180-4) of a text in UTF-8, in hex. Half of a surrogate pair counts as U+FFFD, as `TextEncoder` has it. */
export function sha256(text: string): string {
	const hash = startHash();
	hash.add(text);
	return hash.end();
}

/** Takes a text piece by piece, each piece whole: no surrogate pair may be cut in two. */
export interface Hash {
	readonly add: (text: string) => void;
	/** The hash in hex; nothing can be added after. */
	readonly end: () => string;
}

// FIPS 180-4, 4.2.2: the first 32 bits of the fractional parts of the cube roots of the first 64 primes.
const ROUND = readWords(
	"428a2f9871374491b5c0fbcfe9b5dba53956c25b59f111f1923f82a4ab1c5ed5d807aa9812835b01" +
		"243185be550c7dc372be5d7480deb1fe9bdc06a7c19bf174e49b69c1efbe47860fc19dc6240ca1cc" +
		"2de92c6f4a7484aa5cb0a9dc76f988da983e5152a831c66db00327c8bf597fc7c6e00bf3d5a79147" +
		"06ca63511429296727b70a852e1b21384d2c6dfc53380d13650a7354766a0abb81c2c92e92722c85" +
		"a2bfe8a1a81a664bc24b8b70c76c51a3d192e819d6990624f40e3585106aa07019a4c1161e376c08" +
		"2748774c34b0bcb5391c0cb34ed8aa4a5b9cca4f682e6ff3748f82ee78a5636f84c878148cc70208" +
		"90befffaa4506cebbef9a3f7c67178f2",
);

// FIPS 180-4, 5.3.3: the same of the square roots of the first eight.
const START = readWords("6a09e667bb67ae853c6ef372a54ff53a510e527f9b05688c1f83d9ab5be0cd19");

function readWords(hex: string): Int32Array {
	return Int32Array.from({ length: hex.length / 8 }, (_, i) =>
		Number.parseInt(hex.slice(8 * i, 8 * i + 8), 16),
	);
}

const BLOCK = 64;
const BUFFER = 64 * BLOCK;

export function startHash(): Hash {
	const state = START.slice();
	const words = new Int32Array(BLOCK);
	const buffer = new Uint8Array(BUFFER);
	let filled = 0;
	let taken = 0;
	const takeBlocks = (): void => {
		let at = 0;
		for (; at + BLOCK <= filled; at += BLOCK) takeBlock(state, words, buffer, at);
		buffer.copyWithin(0, at, filled);
		filled -= at;
		taken += at;
	};
	const add = (text: string): void => {
		for (let i = 0; i < text.length; i++) {
			if (filled + 4 > BUFFER) takeBlocks();
			const code = text.charCodeAt(i);
			if (code < 0x80) {
				buffer[filled++] = code;
				continue;
			}
			const point = text.codePointAt(i) ?? 0;
			if (point > 0xffff) i++;
			filled = encode(code === point && code >= 0xd800 && code < 0xe000 ? 0xfffd : point, buffer, filled);
		}
	};
	const end = (): string => {
		takeBlocks();
		const bits = 8 * (taken + filled);
		buffer[filled++] = 0x80;
		while (filled % BLOCK !== BLOCK - 8) buffer[filled++] = 0;
		for (let at = 7; at >= 0; at--) buffer[filled++] = Math.floor(bits / 256 ** at) % 256;
		takeBlocks();
		return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
	};
	return { add, end };
}

/** Writes a code point above 0x7f in UTF-8 and gives the place after it. */
function encode(point: number, buffer: Uint8Array, start: number): number {
	const size = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
	const lead = (0xf00 >> size) & 0xff;
	buffer[start] = lead | (point >> (6 * (size - 1)));
	for (let i = 1; i < size; i++) buffer[start + i] = 0x80 | ((point >> (6 * (size - 1 - i))) & 0x3f);
	return start + size;
}

/** FIPS 180-4, 6.2.2. */
function takeBlock(state: Int32Array, words: Int32Array, buffer: Uint8Array, from: number): void {
	const at = (list: Int32Array, i: number): number => list[i] ?? 0;
	const byte = (i: number): number => buffer[from + i] ?? 0;
	for (let t = 0; t < 16; t++) {
		const i = 4 * t;
		words[t] = (byte(i) << 24) | (byte(i + 1) << 16) | (byte(i + 2) << 8) | byte(i + 3);
	}
	for (let t = 16; t < BLOCK; t++) {
		const early = at(words, t - 15);
		const late = at(words, t - 2);
		const small0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
		const small1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
		words[t] = at(words, t - 16) + small0 + at(words, t - 7) + small1;
	}
	let a = at(state, 0);
	let b = at(state, 1);
	let c = at(state, 2);
	let d = at(state, 3);
	let e = at(state, 4);
	let f = at(state, 5);
	let g = at(state, 6);
	let h = at(state, 7);
	for (let t = 0; t < BLOCK; t++) {
		const big1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
		const choice = (e & f) ^ (~e & g);
		const first = (h + big1 + choice + at(ROUND, t) + at(words, t)) | 0;
		const big0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
		const majority = (a & b) ^ (a & c) ^ (b & c);
		h = g;
		g = f;
		f = e;
		e = (d + first) | 0;
		d = c;
		c = b;
		b = a;
		a = (first + big0 + majority) | 0;
	}
	state[0] = at(state, 0) + a;
	state[1] = at(state, 1) + b;
	state[2] = at(state, 2) + c;
	state[3] = at(state, 3) + d;
	state[4] = at(state, 4) + e;
	state[5] = at(state, 5) + f;
	state[6] = at(state, 6) + g;
	state[7] = at(state, 7) + h;
}

function rotate(word: number, by: number): number {
	return (word >>> by) | (word << (32 - by));
}
