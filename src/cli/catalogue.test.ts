import { expect, test } from 'vitest';
import { sampleCourse } from '#package/sample.test-data.ts';
import { cataloguePage } from './catalogue.ts';

const lesson = {
	number: 1,
	id: 'who',
	title: 'Who?',
	kind: 'lesson',
	objectives: [],
	sources: [],
	sections: [],
	activities: [],
	views: [],
	testout: []
} as const;

test('each course is a link to its first page, in its own language', () => {
	const page = cataloguePage([
		sampleCourse({
			language: 'de',
			title: 'Kunden & <Kollegen>',
			lessons: [
				{ ...lesson, minutes: { least: 5, most: 8 } },
				{ ...lesson, minutes: { least: 4, most: 6 } }
			]
		})
	]);
	expect(page).toContain(
		'<h2 lang="de"><a href="internal-customers/index.html">Kunden &amp; &lt;Kollegen&gt;</a></h2>'
	);
	expect(page).toContain('2 parts, about 9 to 14 minutes. Version 1.0.0');
});
