import type { Kinds } from '#activities/learner.ts';
import type { UpdateKind, Updates } from '#activities/update.ts';
import type { OutlineActivity } from '#course/course.ts';
import type { Change, Content } from '#course/release.ts';
import { activitiesOf, changed, isReordered, type Compared } from './compared.ts';
import { tryLogs, type Tried } from './try-logs.ts';

/** Everything that is different about the activities of a course. */
export function activityChanges(compared: Compared): readonly Change[] {
	const [before, after] = compared.contents.map(activitiesOf) as [Found, Found];
	const old = [...before.values()].flatMap((one) => {
		const now = after.get(one.activity.number);
		const changes = now ? updated(one, now, compared) : [removed(one, after, compared)];
		return changes.map((change): Change => ({ ...change, about: one.activity.number }));
	});
	const replaced = new Set([...before.values()].map(({ activity }) => activity.id));
	const added = [...after.values()]
		.filter(({ activity: { number, id } }) => !before.has(number) && !replaced.has(id))
		.map((one) => isNew(one, compared.updates));
	return [...old, ...added];
}

type Found = ReturnType<typeof activitiesOf>;
type Placed = Found extends ReadonlyMap<number, infer One> ? One : never;

function nameOf({ activity, title }: Placed, updates: Updates): string {
	return `The ${updates[activity.kind]?.name ?? activity.kind} “${shortened(title)}”`;
}

function shortened(title: string): string {
	return title.length > 90 ? `${title.slice(0, 89).trimEnd()}…` : title;
}

function isNew(one: Placed, updates: Updates): Change {
	return {
		is: 'safe',
		what: `${nameOf(one, updates)} is new, in “${one.lesson}”.`,
		seen: one.activity.optional ? '' : 'Everybody finds it open; nobody loses anything by it.',
		size: 'minor'
	};
}

/** A number that is gone is never given again: whatever was stored under it is kept, and counts no more. */
function removed(one: Placed, after: Found, { updates }: Compared): Change {
	const successor = [...after.values()].find(({ activity }) => activity.id === one.activity.id);
	if (!successor) {
		return {
			is: 'removed',
			what: `${nameOf(one, updates)} is gone.`,
			seen: 'What was done there counts no more. Whoever has completed or passed stays so.',
			size: sizeFor(one)
		};
	}
	const isSame = successor.activity.kind === one.activity.kind;
	return {
		is: 'meaning',
		what: isSame
			? `${nameOf(one, updates)} has another right answer, or is asked in another form.`
			: `${nameOf(one, updates)} has become another kind of activity.`,
		seen: 'Earlier answers were to something else and stop counting. Everybody finds it open, and does it once more.',
		size: sizeFor(one)
	};
}

/** Where it counted for the score, results from before and after it say different things. */
function sizeFor(...versions: readonly Placed[]): Change['size'] {
	return versions.some(({ scored }) => scored) ? 'major' : 'minor';
}

function updated(one: Placed, now: Placed, compared: Compared): readonly Change[] {
	const name = nameOf(now, compared.updates);
	const isMoved = one.lessonNumber !== now.lessonNumber;
	const moves: readonly Change[] = isMoved
		? [
				safe(
					`${name} has moved from “${one.lesson}” to “${now.lesson}”.`,
					'Everything done there has moved along.'
				)
			]
		: [];
	const worth = worthChanges(one, now, name, compared.contents);
	if (!changed(one.activity.rules, now.activity.rules)) {
		const isReworded = one.text !== now.text && worth.length === 0;
		return [
			...moves,
			...worth,
			...(isReworded ? [safe(`${name} is worded differently.`, '')] : [])
		];
	}
	return [...moves, ...worth, ruleChange(one, now, name, compared)];
}

function safe(what: string, seen: string): Change {
	return { is: 'safe', what, seen, size: 'patch' };
}

/** What it counts for, and for whom. */
function worthChanges(
	one: Placed,
	other: Placed,
	name: string,
	[old, now]: readonly [Content, Content]
): readonly Change[] {
	const [{ activity: before }, { activity: after }] = [one, other];
	const size = sizeFor(one, other);
	const changes: Change[] = [];
	if (before.points !== after.points) {
		changes.push({
			is: 'meaning',
			what: `${name} counts ${after.points} instead of ${before.points} points.`,
			seen: 'Answers given before count by the new points.',
			size
		});
	}
	if (before.objective !== after.objective) {
		changes.push({
			is: 'meaning',
			what: `${name} is evidence for ${objectiveIn(now, after)} instead of ${objectiveIn(old, before)}.`,
			seen: 'What was done there before counts for the new one, and no more for the old.',
			size
		});
	}
	if (before.optional !== after.optional || changed(before.only, after.only)) {
		changes.push({
			is: 'safe',
			what: `${name} is asked of ${after.optional ? 'nobody any more, and stays there for whoever likes' : 'other people than before'}.`,
			seen: 'The count of what is done in its lesson can be another one.',
			size: 'minor'
		});
	}
	return changes;
}

function objectiveIn({ outline }: Content, { objective }: OutlineActivity): string {
	const found = outline.objectives.find(({ id }) => id === objective);
	return found ? `“${found.text}”` : 'no objective';
}

/** What other rules do to what learners have stored: found out by replaying it. */
function ruleChange(one: Placed, now: Placed, name: string, compared: Compared): Change {
	const { kinds, updates, contents } = compared;
	const kind = updates[one.activity.kind];
	const tried = kind ? tryAll(one, kind, kinds, contents) : [];
	const lost = tried.filter(({ whole }) => !whole);
	if (kind && lost.length > 0) return reset(name, kind, lost, tried);
	const differs = judgedDifferently(tried, one.activity.points);
	if (differs !== '') {
		return {
			is: 'meaning',
			what: `${name} counts by other rules.`,
			seen: differs,
			size: sizeFor(one)
		};
	}
	if (isReordered(one.activity.rules, now.activity.rules))
		return safe(
			`${name} is in another order${one.text === now.text ? '' : ', or worded differently'}.`,
			''
		);
	return {
		is: 'safe',
		what: `${name} has something new or different in it.`,
		seen: 'Everything done there stays.',
		size: 'minor'
	};
}

function tryAll(
	one: Placed,
	kind: UpdateKind,
	kinds: Kinds,
	[before, after]: readonly [Content, Content]
): readonly Tried[] {
	return tryLogs([before.outline, after.outline], one.activity, kinds, kind);
}

function reset(
	name: string,
	kind: UpdateKind,
	lost: readonly Tried[],
	tried: readonly Tried[]
): Change {
	const isAll = lost.length === tried.length && lost.every(({ after }) => !after.begun);
	const undone = lost.some(({ before, after }) => before.done && !after.done);
	return {
		is: 'resets',
		what: isAll ? `${name} begins anew for everybody.` : `${name} begins anew for some.`,
		seen: [
			isAll
				? 'Whatever was done there stops counting, and it is open again.'
				: `Whoever had ${kind.affected}: ${lowerFirst(kind.then)}`,
			isAll ? '' : 'All others find it as they left it.',
			undone ? 'Until they have done it, it does not count as evidence.' : ''
		]
			.filter(Boolean)
			.join(' '),
		size: 'minor'
	};
}

function lowerFirst(text: string): string {
	return text.charAt(0).toLowerCase() + text.slice(1);
}

function judgedDifferently(tried: readonly Tried[], points: number): string {
	const says = (sentence: string, isSo: (one: Tried) => boolean) =>
		tried.some(isSo) ? sentence : '';
	const earned = (one: Tried['before']) => (one.earned ?? 0) * points;
	return [
		says(
			'For some who had finished it, it is open again.',
			({ before, after }) => before.done && !after.done
		),
		says(
			'For some who had not finished it, it counts as finished.',
			({ before, after }) => !before.done && after.done
		),
		says(
			'Some answers earn less than before.',
			({ before, after }) => earned(after) < earned(before) - 1e-9
		),
		says(
			'Some answers earn more than before.',
			({ before, after }) => earned(after) > earned(before) + 1e-9
		),
		says('Some count for other objectives.', ({ before, after }) =>
			changed(before.objectives, after.objectives)
		)
	]
		.filter(Boolean)
		.join(' ');
}
