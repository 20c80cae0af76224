import { mapStory, type StoryMap } from '#activities/scenario/story-map.ts';
import type { ScenarioActivity } from '#activities/scenario/view.ts';
import type { LoadedCourse } from '#content/load-course.ts';
import type { Activity } from '#course/course.ts';
import type { Place } from '#course/problem.ts';
import { hashChoice, type Walked } from './walked.ts';

/** A scenario of a course, as its author is shown it. */
export interface ScenarioMap {
	readonly id: string;
	readonly title: string;
	/** The lesson's file, from the working directory, and the scenario's place in it. */
	readonly file: string;
	readonly at: Place;
	readonly map: StoryMap;
}

/** The maps of all scenarios, in the order of the course. */
export function scenarioMaps(
	{ course, places }: LoadedCourse,
	walked: Walked
): readonly ScenarioMap[] {
	const activities = course?.lessons.flatMap((lesson) => lesson.activities) ?? [];
	return activities.filter(isScenario).map((activity): ScenarioMap => {
		const { id, number, title, rules } = activity;
		const place = places.get(number);
		if (!place) throw new Error(`"${id}" has no place in its course.`);
		const made = new Set(walked[id]);
		const map = mapStory(rules, place.parts, (step) => made.has(hashChoice(activity, step)));
		return { id, title, file: place.file, at: place.at, map };
	});
}

function isScenario(activity: Activity): activity is ScenarioActivity {
	return activity.kind === 'scenario';
}
