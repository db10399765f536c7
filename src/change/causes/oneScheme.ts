/** Whether two sets of names are the same, or one of them is known at run time only. */
type SameNames<A extends string, B extends string> = string extends A
	? true
	: string extends B
		? true
		: [A, B] extends [B, A]
			? true
			: false;

/** What the compiler says where the schemes are two. */
export interface TwoSchemes {
	readonly "two schemes: say how they correspond with mapSchemes, then use splitChange": never;
}

/**
 * Asks nothing where facts and nodes of two schemes have the same names, and what nobody has where they do not, so that
 * different literal schemes do not compile.
 */
export type OneScheme<F extends string, I extends string, G extends string, J extends string> = [
	SameNames<F, G>,
	SameNames<I, J>,
] extends [true, true]
	? unknown
	: TwoSchemes;
