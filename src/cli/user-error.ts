/** Something that the person at the keyboard can put right: shown as a sentence, without a stack trace. */
export class UserError extends Error {
	override readonly name = 'UserError';
	/** What to do about it. Left out rather than guessed. */
	readonly hint: string | undefined;

	constructor(message: string, hint?: string) {
		super(message);
		this.hint = hint;
	}
}
