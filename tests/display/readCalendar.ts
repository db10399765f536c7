/** One line of an iCalendar file, unfolded: `DUE;VALUE=DATE:20220815`. */
interface Property {
	readonly name: string;
	readonly params: string;
	/** As it stands; a text is still escaped. */
	readonly value: string;
}

const octets = (text: string): number => new TextEncoder().encode(text).length;

/** Reads a file by the letter of RFC 5545, section 3.1, and throws where it breaks that. */
export function readCalendar(file: string): readonly Property[] {
	if (!file.endsWith("\r\n")) throw new Error("the last line does not end");
	const folded = file.slice(0, -2).split("\r\n");
	for (const line of folded) {
		if (octets(line) > 75) throw new Error(`${octets(line)} octets: ${line}`);
		if (/[^\P{Cc}\t]/u.test(line)) throw new Error(`control character: ${JSON.stringify(line)}`);
		if (/^ ?[\udc00-\udfff]/.test(line)) throw new Error(`a character is cut in two: ${line}`);
	}
	const unfolded = file.slice(0, -2).replaceAll("\r\n ", "").split("\r\n");
	return unfolded.map((line) => {
		const match = /^([A-Z-]+)((?:;[A-Z-]+=[A-Z-]+)*):(.*)$/su.exec(line);
		if (!match) throw new Error(`no property: ${line}`);
		return { name: match[1] ?? "", params: match[2] ?? "", value: match[3] ?? "" };
	});
}

/** The to-dos, each as a record of its properties; throws where one stands twice or a block does not close. */
export function readToDos(file: string): readonly ReadonlyMap<string, Property>[] {
	const toDos: Map<string, Property>[] = [];
	let open: Map<string, Property> | undefined;
	for (const property of readCalendar(file)) {
		const { name, value } = property;
		if (value === "VTODO" && name === "BEGIN") {
			if (open) throw new Error("a to-do in a to-do");
			open = new Map();
			toDos.push(open);
		} else if (value === "VTODO" && name === "END") {
			if (!open) throw new Error("no to-do to end");
			open = undefined;
		} else if (open?.has(name)) {
			throw new Error(`${name} stands twice`);
		} else {
			open?.set(name, property);
		}
	}
	if (open) throw new Error("a to-do does not end");
	return toDos;
}

/** A value of the type TEXT, read one character after the other. */
export function unescapeText(value: string): string {
	let text = "";
	for (let i = 0; i < value.length; i++) {
		const char = value.charAt(i);
		if (char === ";" || char === ",") throw new Error(`${char} is not escaped: ${value}`);
		if (char !== "\\") {
			text += char;
			continue;
		}
		i++;
		const escaped = value.charAt(i);
		if (!["\\", ";", ",", "n", "N"].includes(escaped)) throw new Error(`no such escape: ${value}`);
		text += escaped === "n" || escaped === "N" ? "\n" : escaped;
	}
	return text;
}
