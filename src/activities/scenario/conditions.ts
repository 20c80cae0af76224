import type { Comparison, Condition, Setting, Variable } from './scenario.ts';

/**
 * Reads `vars="trust=1..5:2"`, `:if[trust >= 3 and not (time = 0)]` and `:set[trust + 1]`. Nothing of it is
 * ever run as code.
 */
export type Read<T> = { readonly value: T } | { readonly wrong: Wrong };

/** What stands in the way, with its place in the text that was read. */
export interface Wrong {
	readonly start: number;
	readonly length: number;
	/** `unknown`: a name that is not declared. `form`: anything else. */
	readonly is: 'unknown' | 'form';
	/** What was expected there. */
	readonly expected: string;
}

interface Token {
	readonly text: string;
	readonly start: number;
}

const namePattern = /^[a-z][a-z0-9]{0,19}$/;
const keywords: readonly string[] = ['and', 'or', 'not'];
const comparisons: readonly string[] = ['=', '!=', '<', '<=', '>', '>='];
const mostBound = 1000;

class ReadError extends Error {
	readonly wrong: Wrong;

	constructor(wrong: Wrong) {
		super(wrong.expected);
		this.wrong = wrong;
	}
}

/** Bounded whole numbers, `name=least..most:start`, separated by spaces. */
export function readVars(text: string): Read<readonly Variable[]> {
	return attempt(() => {
		const vars: Variable[] = [];
		for (const { text: written, start } of split(text, /\S+/g)) {
			const fail = (expected: string) => wrongAt({ text: written, start }, expected);
			const match = /^([^=]*)=(-?\d{1,4})\.\.(-?\d{1,4}):(-?\d{1,4})$/.exec(written);
			if (!match) throw fail('name=least..most:start, such as trust=1..5:2, without spaces');
			const [, name = '', ...numbers] = match;
			const [least = 0, most = 0, first = 0] = numbers.map(Number);
			if (!namePattern.test(name) || keywords.includes(name))
				throw fail('a name of small letters and digits, other than "and", "or" and "not"');
			if (vars.some((other) => other.name === name)) throw fail(`"${name}" only once`);
			if (least < -mostBound || most > mostBound || least >= most)
				throw fail(`a least number below the most, both between -${mostBound} and ${mostBound}`);
			if (first < least || first > most) throw fail(`a start from ${least} to ${most}`);
			vars.push({ name, least, most, start: first });
		}
		if (vars.length === 0) throw wrongAt({ text, start: 0 }, 'at least one variable');
		return vars;
	});
}

/** One change of a variable: `name + number`, `name - number`, `name = number`. */
export function readSetting(text: string, names: readonly string[]): Read<Setting> {
	return attempt(() => {
		const tokens = new Tokens(text, names);
		const name = tokens.takeName();
		const by = tokens.take((token) => ['+', '-', '='].includes(token), '"+", "-" or "="');
		const value = tokens.takeNumber();
		tokens.end();
		return { name, by: by as Setting['by'], value };
	});
}

/** Comparisons joined by `and`, `or`, `not` and parentheses; not binds tightest, then and, then or. */
export function readCondition(text: string, names: readonly string[]): Read<Condition> {
	return attempt(() => {
		const tokens = new Tokens(text, names);
		const condition = readJoined(tokens, 'or');
		tokens.end();
		return condition;
	});
}

function readJoined(tokens: Tokens, word: 'or' | 'and'): Condition {
	const of: Condition[] = [];
	do of.push(word === 'or' ? readJoined(tokens, 'and') : readNegated(tokens));
	while (tokens.skip(word));
	const [only] = of;
	return of.length === 1 && only ? only : { is: word, of };
}

function readNegated(tokens: Tokens): Condition {
	if (tokens.skip('not')) return { is: 'not', of: readNegated(tokens) };
	if (!tokens.skip('(')) return readComparison(tokens);
	const inner = readJoined(tokens, 'or');
	tokens.take((token) => token === ')', '")"');
	return inner;
}

function readComparison(tokens: Tokens): Condition {
	const name = tokens.takeName();
	const is = tokens.take((token) => comparisons.includes(token), '=, !=, <, <=, > or >=');
	return { is: is as Comparison, name, value: tokens.takeNumber() };
}

class Tokens {
	readonly #tokens: readonly Token[];
	readonly #names: readonly string[];
	readonly #length: number;
	#at = 0;

	constructor(text: string, names: readonly string[]) {
		this.#tokens = split(text, /[<>!=]+|[()+-]|[a-zA-Z_]\w*|\d+|\S/g);
		this.#names = names;
		this.#length = text.length;
	}

	skip(word: string): boolean {
		const isNext = this.#tokens[this.#at]?.text === word;
		if (isNext) this.#at++;
		return isNext;
	}

	take(fits: (token: string) => boolean, expected: string): string {
		const token = this.#tokens[this.#at];
		if (!token || !fits(token.text)) throw wrongAt(token ?? this.#nothing(), expected);
		this.#at++;
		return token.text;
	}

	takeName(): string {
		const token = this.#tokens[this.#at];
		const isName = token && /^[a-z_]/i.test(token.text) && !keywords.includes(token.text);
		if (isName && !this.#names.includes(token.text))
			throw wrongAt(token, 'the name of a variable', 'unknown');
		return this.take(() => isName === true, 'the name of a variable');
	}

	/** From -9999 to 9999. */
	takeNumber(): number {
		const sign = this.skip('-') ? -1 : 1;
		return sign * Number(this.take((token) => /^\d{1,4}$/.test(token), 'a whole number'));
	}

	end(): void {
		const token = this.#tokens[this.#at];
		if (token) throw wrongAt(token, 'nothing more');
	}

	#nothing(): Token {
		return { text: '', start: this.#length };
	}
}

function split(text: string, pattern: RegExp): readonly Token[] {
	return [...text.matchAll(pattern)].map((match) => ({ text: match[0], start: match.index }));
}

function wrongAt({ text, start }: Token, expected: string, is: Wrong['is'] = 'form'): ReadError {
	return new ReadError({ start, length: text.length, is, expected });
}

function attempt<T>(read: () => T): Read<T> {
	try {
		return { value: read() };
	} catch (error) {
		if (error instanceof ReadError) return { wrong: error.wrong };
		throw error;
	}
}
