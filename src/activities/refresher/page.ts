import type { Course } from '#course/course.ts';
import { courseTextsOf } from './derive.ts';

/** Svelte source of a refresher's two pages, in the form of those that are made from Markdown. */
export interface RefresherPages {
	readonly overview: string;
	readonly lesson: string;
}

/** `course` is the one that the refresher belongs to, `refresher` the derived one. */
export function refresherPages(course: Course, refresher: Course): RefresherPages {
	const texts = courseTextsOf(course);
	const hasPlan = refresher.objectives.some(({ id }) => id === 'plan');
	const overview = [...texts.overview(course.title), ...(hasPlan ? [texts.overviewOfPlan] : [])];
	return {
		overview: `${overview.map((text) => `<p>${plain(text)}</p>`).join('\n')}\n`,
		lesson: lessonPage(refresher, hasPlan)
	};
}

function lessonPage({ lessons }: Course, hasPlan: boolean): string {
	const headings = (lessons[0]?.sections ?? []).map(
		({ id, title }) => `<h2 id="${id}">${plain(title)}</h2>`
	);
	const parts = [
		'<Refresher activity={activities[0]} {open} />',
		...(hasPlan
			? ['<FollowUp view={views[0]} plan={activities[1]} reflection={activities[2]} {open} />']
			: [])
	];
	const shown = headings.map((heading, at) => `${heading}\n${parts[at] ?? ''}`);
	return `${script(hasPlan)}\n\n${shown.join('\n')}\n<WayBack view={views[${hasPlan ? 1 : 0}]} {open} />\n`;
}

function script(hasPlan: boolean): string {
	return [
		'<script>',
		"\timport { base } from '$app/paths';",
		"\timport Refresher from '#activities/refresher/Refresher.svelte';",
		...(hasPlan ? ["\timport FollowUp from '#activities/refresher/FollowUp.svelte';"] : []),
		"\timport WayBack from '#activities/refresher/WayBack.svelte';",
		"\timport { openEarlier } from '#lms/earlier-course.ts';",
		'\tlet { activities = [], views = [] } = $props();',
		'\tconst open = (owner, course) =>',
		'\t\topenEarlier(owner, course, new URL(`${base}/`, location.href).href);',
		'</script>'
	].join('\n');
}

/** Text that Svelte reads as nothing else. */
function plain(text: string): string {
	return text.replace(/[&<>{}]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
