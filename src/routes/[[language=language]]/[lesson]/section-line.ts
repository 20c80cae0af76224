/** How far a section of a lesson has come, for its station on the line. */
export interface SectionState {
	readonly id: string;
	readonly state: 'ahead' | 'done';
	/** The section that is being read. */
	readonly here: boolean;
}

interface Stretch {
	readonly heading: HTMLElement;
	readonly activities: readonly number[];
}

/**
 * Marks each heading of a lesson with what its section's station shows, and draws the line as far as the
 * evidence goes. `done`: numbers of finished activities; `aside`: of those that this learner is not asked for. Gives
 * what ends the watching.
 */
export function followLine(
	article: HTMLElement,
	done: ReadonlySet<number>,
	aside: ReadonlySet<number>,
	tell: (states: readonly SectionState[]) => void
): () => void {
	const stretches = stretchesOf(article, aside);
	let here = '';

	function show(): void {
		const states = stretches.map(({ heading }, index): SectionState => ({
			id: heading.id,
			state: isDone(stretches, index, done) ? 'done' : 'ahead',
			here: heading.id === here
		}));
		for (const [index, { heading }] of stretches.entries()) {
			heading.dataset.state = states[index]?.state;
			heading.toggleAttribute('data-here', states[index]?.here);
		}
		tell(states);
		article.style.setProperty('--travelled', String(travelled(article, stretches, done)));
	}

	const reading = new IntersectionObserver(
		() => {
			const above = stretches.filter(
				({ heading }) => heading.getBoundingClientRect().top < innerHeight / 2
			);
			here = above.at(-1)?.heading.id ?? '';
			show();
		},
		{ rootMargin: '0px 0px -50% 0px' }
	);
	const growing = new ResizeObserver(show);
	for (const { heading } of stretches) reading.observe(heading);
	growing.observe(article);
	show();
	return () => {
		reading.disconnect();
		growing.disconnect();
	};
}

function stretchesOf(article: HTMLElement, aside: ReadonlySet<number>): readonly Stretch[] {
	const stretches: { heading: HTMLElement; activities: number[] }[] = [];
	for (const element of article.querySelectorAll<HTMLElement>('h2[id], [data-activity]')) {
		if (element.matches('h2')) stretches.push({ heading: element, activities: [] });
		else if (!aside.has(Number(element.dataset.activity)))
			stretches.at(-1)?.activities.push(Number(element.dataset.activity));
	}
	return stretches;
}

/** With evidence for all it asks; a section that asks nothing is done once a later one has begun. */
function isDone(stretches: readonly Stretch[], index: number, done: ReadonlySet<number>): boolean {
	const { activities } = stretches[index] ?? { activities: [] };
	if (activities.length > 0) return activities.every((number) => done.has(number));
	return stretches
		.slice(index + 1)
		.some((later) => later.activities.some((number) => done.has(number)));
}

/** Share of the article's height down to the end of the unbroken run of sections that are done. */
function travelled(
	article: HTMLElement,
	stretches: readonly Stretch[],
	done: ReadonlySet<number>
): number {
	const open = stretches.findIndex((_, index) => !isDone(stretches, index, done));
	const box = article.getBoundingClientRect();
	const end =
		open < 0 ? box.bottom : (stretches[open]?.heading.getBoundingClientRect().top ?? box.top);
	return open === 0 || box.height === 0 ? 0 : (end - box.top) / box.height;
}
