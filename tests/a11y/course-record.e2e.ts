import { expect, test, type Page } from '@playwright/test';
import { createRecordMachine, type RecordPhase } from '#activities/record-machine.ts';
import { reflectionTexts } from '#activities/reflection/texts.ts';
import { en } from '#ui/texts/en.ts';
import { firstOf, reflectionsOf } from '../e2e/course-facts.ts';
import { readEveryForm } from '../e2e/exported.ts';
import { holdStorage, letStorageGo } from '../e2e/hold-storage.ts';
import { launch, withLms } from '../e2e/lms/visit.ts';
import { leavesOf } from '../e2e/walk.ts';
import { findViolations } from './find-violations.ts';

const { course } = readEveryForm();
const { lesson, activity } = firstOf(
	reflectionsOf(course).filter(({ activity: { rules } }) => !rules.shared),
	'private reflection'
);
const texts = reflectionTexts.en;

/** From now on the LMS takes no texts, or takes them again. */
async function refuseTexts(page: Page, refuses: boolean): Promise<void> {
	await page.evaluate((refuses) => {
		interface Api {
			SetValue(name: string, value: string): string;
			GetLastError(): string;
		}
		const { API_1484_11: api } = window as unknown as { API_1484_11: Api & { usual?: Api } };
		const usual = (api.usual ??= {
			SetValue: api.SetValue.bind(api),
			GetLastError: api.GetLastError.bind(api)
		});
		let refused = false;
		api.SetValue = (name, value) => {
			refused = refuses && name.startsWith('cmi.comments_from_learner');
			return refused ? 'false' : usual.SetValue(name, value);
		};
		// General set failure.
		api.GetLastError = () => (refused ? '351' : usual.GetLastError());
	}, refuses);
}

test('axe finds nothing wherever a private text stands with the course record', async ({
	browser
}) => {
	test.setTimeout(5 * 60_000);
	await withLms(browser, { standard: 'scorm2004-4', courseId: course.id }, async (lms, context) => {
		const { page, learner } = await launch(context, lms);
		await learner.goToLesson(lesson);
		const part = learner.activity(activity);
		const said = part.getByRole('status');
		const box = part.getByRole('checkbox', { name: texts.record });
		const visited = new Set<RecordPhase>();
		const look = async (phase: RecordPhase) => {
			await expect(said).toHaveText(phase === 'apart' ? texts.draft : texts[phase]);
			visited.add(phase);
			const frame = page.frames().find((one) => one.parentFrame() === page.mainFrame());
			expect(await findViolations(page, frame, `#${activity.id}`)).toEqual([]);
		};

		await part.getByRole('textbox').pressSequentially('I could have asked which deck.');
		await look('apart');
		await refuseTexts(page, true);
		await box.press('Space');
		await look('refused');
		await refuseTexts(page, false);
		await holdStorage(page, { patient: false });
		await box.press('Space');
		await look('joining');
		await letStorageGo(page);
		await look('together');
		await expect(learner.saveLine()).toHaveText(en.save.savedLms);
		await holdStorage(page, { patient: false });
		await box.press('Space');
		await look('leaving');
		await letStorageGo(page);
		await look('left');

		await part.getByRole('textbox').press('End');
		await page.keyboard.insertText(' Which one?'.repeat(400));
		await box.press('Space');
		await look('tooLong');
		await part.getByRole('textbox').press('Control+A');
		await page.keyboard.insertText('Which one?');
		await box.press('Space');
		await look('together');
		await refuseTexts(page, true);
		await box.press('Space');
		await look('stuck');
		expect([...visited].sort()).toEqual([...leavesOf(createRecordMachine())].sort());
	});
});
