import { plainMarkdown } from '#activities/plain-markdown.ts';
import type { Host } from '#activities/host.ts';
import type { TakeAwayKind, TakeAwayKinds } from '#activities/take-away.ts';
import type { Activity, OutlineActivity } from '#course/course.ts';

/** Something that a learner has written, with what it answers. */
export interface Taken {
	readonly activity: Activity;
	/** As it was kept. */
	readonly text: string;
	readonly component: TakeAwayKind['component'];
	/** Plain text. */
	readonly title: string;
	readonly markdown: string;
}

export interface TakenLesson {
	readonly id: string;
	readonly title: string;
	readonly taken: readonly Taken[];
}

/** What is asked for in one activity; "missing": its words could not be loaded. Undefined: nothing was written. */
type Found = Taken | 'missing' | undefined;

/** Everything that this learner has written, by lesson; lessons without are left out. `textsOf` chooses a language. */
export async function gather(
	host: Host,
	kinds: TakeAwayKinds,
	textsOf: (kind: TakeAwayKind) => unknown
): Promise<{ readonly lessons: readonly TakenLesson[]; readonly missing: boolean }> {
	const lessons = await Promise.all(
		host.outline.lessons.map(async ({ id, title, activities }) => {
			const found = await Promise.all(
				activities.map((activity) => find(host, activity, kinds[activity.kind], textsOf))
			);
			return { id, title, found };
		})
	);
	const isTaken = (one: Found): one is Taken => one !== undefined && one !== 'missing';
	return {
		lessons: lessons
			.map(({ id, title, found }) => ({ id, title, taken: found.filter(isTaken) }))
			.filter(({ taken }) => taken.length > 0),
		missing: lessons.some(({ found }) => found.includes('missing'))
	};
}

async function find(
	host: Host,
	{ number }: OutlineActivity,
	kind: TakeAwayKind | undefined,
	textsOf: (kind: TakeAwayKind) => unknown
): Promise<Found> {
	if (!kind || isDeclined(host, number)) return undefined;
	const text = await host.readText(number);
	if (!text?.trim()) return undefined;
	const activity = await host.activity(number);
	if (!activity) return 'missing';
	const texts = textsOf(kind);
	const markdown = kind.markdown(activity, text, texts);
	if (markdown === '') return undefined;
	const hasOwn = Boolean((activity.words as { prompt?: string }).prompt);
	const title = (hasOwn ? undefined : kind.ask?.(texts)) ?? activity.title;
	return { activity, text, component: kind.component, title, markdown };
}

/** Said openly to be left out. */
function isDeclined(host: Host, number: number): boolean {
	return host
		.eventsOf(number)
		.some((event) => (event as { type?: unknown }).type === 'text.declined');
}

/** One file of all, with a heading for each lesson and each thing in it. */
export function markdownOf(title: string, lessons: readonly TakenLesson[]): string {
	const parts = lessons.flatMap((lesson) => [
		`## ${plainMarkdown(lesson.title)}`,
		...lesson.taken.flatMap((one) => [`### ${plainMarkdown(one.title)}`, one.markdown])
	]);
	return `${[`# ${plainMarkdown(title)}`, ...parts].join('\n\n')}\n`;
}
