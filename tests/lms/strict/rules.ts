import { findElement, type Standard } from './model.ts';
import { answer2004, pattern2004, scorm12, type Check } from './values.ts';

interface Codes {
	readonly unknown: number;
	readonly readOnly: number;
	readonly writeOnly: number;
	readonly type: number;
	readonly range: number;
	readonly order: number;
	readonly dependency: number;
}

const codes: Readonly<Record<Standard, Codes>> = {
	'scorm-1.2': {
		unknown: 401,
		readOnly: 403,
		writeOnly: 404,
		type: 405,
		range: 405,
		order: 201,
		dependency: 201
	},
	'scorm-2004': {
		unknown: 401,
		readOnly: 404,
		writeOnly: 405,
		type: 406,
		range: 407,
		order: 351,
		dependency: 408
	}
};

/** 0: the element may be read. */
export function readError(standard: Standard, name: string): number {
	const found = findElement(standard, name);
	if (!found) return codes[standard].unknown;
	return found.access === 'w' ? codes[standard].writeOnly : 0;
}

/** 0: the value may be written, given what has been written before. */
export function writeError(
	standard: Standard,
	data: ReadonlyMap<string, string>,
	name: string,
	value: string
): number {
	const found = findElement(standard, name);
	const code = codes[standard];
	if (!found) return code.unknown;
	if (found.access === 'r') return code.readOnly;
	if (!found.check(value)) return code.type;
	if (found.range && !found.range(value)) return code.range;
	return listError(standard, data, name, value);
}

/** Entries without gaps, their id first, the type before whatever depends on it, no id twice. */
function listError(
	standard: Standard,
	data: ReadonlyMap<string, string>,
	name: string,
	value: string
): number {
	const [, list, index, leaf] =
		/^(cmi\.(?:interactions|objectives|comments_from_learner))\.(\d+)\.(.+)$/.exec(name) ?? [];
	if (!list || !leaf) return 0;
	const code = codes[standard];
	const at = `${list}.${index}`;
	if (Number(index) > countOf(data, list)) return code.order;
	if (list.endsWith('learner')) return 0;
	if (leaf === 'id') return idError(standard, data, list, name, value);
	if (!data.has(`${at}.id`)) return code.dependency;
	return isAnswer(leaf) ? answerError(standard, data.get(`${at}.type`), leaf, value) : 0;
}

function idError(
	standard: Standard,
	data: ReadonlyMap<string, string>,
	list: string,
	name: string,
	value: string
): number {
	const before = data.get(name);
	if (standard === 'scorm-2004' && before !== undefined && before !== value) return 351;
	const ids = [...data].filter(([other]) => /^\d+\.id$/.test(other.slice(list.length + 1)));
	const taken = ids.some(
		([other, id]) => other.startsWith(`${list}.`) && other !== name && id === value
	);
	return taken ? codes[standard].order : 0;
}

function isAnswer(leaf: string): boolean {
	return /_response$|\.pattern$/.test(leaf);
}

function answerError(
	standard: Standard,
	type: string | undefined,
	leaf: string,
	value: string
): number {
	if (type === undefined) return codes[standard].dependency;
	return answerCheck(standard, type, leaf)(value) ? 0 : codes[standard].type;
}

function answerCheck(standard: Standard, type: string, leaf: string): Check {
	if (standard === 'scorm-1.2') return scorm12.feedback[type] ?? scorm12.string255;
	return leaf === 'learner_response' ? answer2004(type) : pattern2004(type);
}

/** How many entries a list has. */
export function countOf(data: ReadonlyMap<string, string>, list: string): number {
	let count = 0;
	while (['id', 'location', 'comment'].some((leaf) => data.has(`${list}.${count}.${leaf}`)))
		count++;
	return count;
}
