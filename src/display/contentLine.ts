/** RFC 5545 counts octets, without the line break. */
const OCTETS = 75;

/** A property of an iCalendar object, folded; the value must be escaped where it is a text. */
export function contentLine(name: string, value: string): string {
	return `${foldLine(`${name}:${value}`)}\r\n`;
}

/** A value of the type TEXT: line breaks written as `\n`, other control characters dropped. */
export function escapeText(text: string): string {
	return text
		.replace(/\r\n|[\n\r\u0085\u2028\u2029]/g, "\n")
		.replace(/[^\P{Cc}\t\n]/gu, "")
		.replace(/[\\;,]/g, "\\$&")
		.replaceAll("\n", "\\n");
}

/** Every further line begins with a space, which counts; no character is cut in two. */
function foldLine(line: string): string {
	const parts: string[] = [];
	let start = 0;
	let at = 0;
	let octets = 0;
	for (const char of line) {
		const size = octetsOf(char.codePointAt(0) ?? 0);
		if (octets + size > OCTETS) {
			parts.push(line.slice(start, at));
			start = at;
			octets = 1;
		}
		octets += size;
		at += char.length;
	}
	return [...parts, line.slice(start)].join("\r\n ");
}

/** How long a character is in UTF-8. */
function octetsOf(code: number): number {
	if (code < 0x80) return 1;
	if (code < 0x800) return 2;
	return code < 0x10000 ? 3 : 4;
}
