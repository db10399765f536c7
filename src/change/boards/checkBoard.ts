import { describe, isRecord, isText } from "../../core/describe.ts";
import { createIssue, type Issue } from "../../core/issue.ts";
import type { Scoreboard } from "../../scoring/board.ts";
import * as messages from "../boardMessages.ts";

/** A board may have been stored and come back damaged: then it is refused. Its columns are taken as they are. */
export function checkBoard(board: unknown, path: string, issues: Issue[]): Scoreboard | undefined {
	if (isBoard(board)) return board;
	issues.push(createIssue("NOT_A_RESULT", [path], messages.notABoard, { received: describe(board) }));
	return undefined;
}

function isBoard(board: unknown): board is Scoreboard {
	if (!isRecord(board)) return false;
	const { scheme, digest, period, units, order, nodes } = board;
	if (![scheme, digest, period].every(isText) || !isRecord(nodes)) return false;
	if (!isNames(units) || !isNames(order)) return false;
	return order.every((id) => {
		const node = Object.hasOwn(nodes, id) ? nodes[id] : undefined;
		if (!isRecord(node)) return false;
		const { status, points } = node;
		return [status, points].every((column) => Array.isArray(column) && column.length === units.length);
	});
}

function isNames(value: unknown): value is readonly string[] {
	return Array.isArray(value) && value.every((name) => typeof name === "string");
}
