import { getContext, setContext, type Component } from 'svelte';
import type { Activity, Outline } from '#course/course.ts';
import type { Interaction } from '#course/interaction.ts';

/** What a page offers the activities on it. */
export interface Host {
	/** False until earlier progress has been read. Reactive. */
	readonly ready: boolean;
	/** Whether the course is passed by now; undefined in one that nobody passes. Reactive. */
	readonly passed?: boolean | undefined;
	/** Events that lead to what this learner has done in an activity; empty before `ready`. Not reactive. */
	eventsOf(activity: number): readonly unknown[];
	/**
	 * Keeps an event. Resolves `stored` when it is safe on this device, `late` when that took longer than
	 * 200 ms: then feedback may show, marked as not saved yet, and `onstored` is called once it is safe after all. Never
	 * rejects.
	 */
	record(
		activity: number,
		event: unknown,
		interaction?: Interaction,
		onstored?: () => void
	): Promise<'stored' | 'late'>;
	/**
	 * What this learner has written in an activity: kept in this browser and nowhere else, unless `keepWithRecord` said
	 * otherwise. On another device it comes from the course record. Undefined: nothing, or erased.
	 */
	readText(activity: number): Promise<string | undefined>;
	/**
	 * False: this browser refused to keep it. A text that is kept with the course record is sent there with the next
	 * save; one that has grown too long for it (`fitsRecord`) is kept here, and the record stays as it was.
	 */
	writeText(activity: number, text: string): Promise<boolean>;
	/**
	 * Takes a text out of this browser, and out of the course record where it was kept there. False: one of them still
	 * has it. Where the course record could not be told, as without a session, it is told at the next launch here.
	 */
	eraseText(activity: number): Promise<boolean>;
	/**
	 * The course record can keep a text now, and give it back on another device: there is a session with an LMS that
	 * does both. Reactive; becomes false when the session ends.
	 */
	readonly keepsTexts: boolean;
	/**
	 * True: the text of this activity is to be in the course record as well, now and after each change. False: it is to
	 * be taken out again, and stays in this browser. Call it only when the learner asks, who has been told who can read
	 * the course record. `kept`: done as asked, with the next save; whether a save has arrived the page says of all
	 * saves. `refused`: by the LMS, or there is none; nothing has changed. `too-long`: for the course record, which was
	 * told nothing. Never rejects.
	 */
	keepWithRecord(activity: number, keep: boolean): Promise<'kept' | 'refused' | 'too-long'>;
	/** The text is in the course record, or goes there with the next save, whatever device asked for it. Reactive. */
	isKeptWithRecord(activity: number): boolean;
	/** False: too long for the course record. To be said while it is typed. */
	fitsRecord(text: string): boolean;
	/** Id of the role that the learner has said is theirs. Undefined: none, or all parts are wanted. Reactive. */
	readonly role: string | undefined;
	/**
	 * Whose what this browser keeps is: the course, the place, the learner. Undefined before `ready`, and where nothing is
	 * kept. Not reactive.
	 */
	readonly owner: readonly string[] | undefined;
	/** Milliseconds since 1970. */
	now(): number;
	/** From 0 to below 1. */
	random(): number;
	/** The course without its text: what other activities there are. */
	readonly outline: Outline;
	/**
	 * An activity of this or another lesson, with what it shows. Undefined: there is none of this number, or its lesson
	 * cannot be loaded now.
	 */
	activity(number: number): Promise<Activity | undefined>;
	/** The component that shows a question of this or another lesson. Rejects when it cannot be loaded now. */
	questionComponent(question: Activity): Promise<Component<{ activity: Activity }>>;
}

const key = Symbol('host');

export function provideHost(host: Host): void {
	setContext(key, host);
}

/** Undefined where a page has no learner: a preview, a test of one component. */
export function useHost(): Host | undefined {
	return getContext<Host | undefined>(key);
}

/** The same host but for some members: what stands below it does not notice. */
export function hostWith(host: Host, own: Partial<Host>): Host {
	return new Proxy(host, {
		get(target, name) {
			const source = name in own ? own : target;
			const value: unknown = Reflect.get(source, name, source);
			return typeof value === 'function' ? (value.bind(source) as unknown) : value;
		}
	});
}
