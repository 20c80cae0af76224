import { expect, type Locator } from '@playwright/test';
import type { QuestionMachineEvent } from '#activities/question/context.ts';
import { questionTexts } from '#activities/question/texts.ts';
import type { QuestionActivity } from '#activities/question/view.ts';
import { chooseRadio, pressFromKeyboard } from './keyboard.ts';
import { wayOf } from './question-ways.ts';
import type { Hands } from './question-ways/way.ts';

/** Causes an event by keyboard, where a learner can; gives what was pressed. `part` is all of the question. */
export async function cause(
	hands: Hands,
	part: Locator,
	question: QuestionActivity,
	event: QuestionMachineEvent
): Promise<Locator | undefined> {
	const { page } = hands;
	const texts = questionTexts.en;
	const press = async (name: string | RegExp) => {
		const button = part.getByRole('button', { name, exact: true });
		await pressFromKeyboard(page, button);
		return button;
	};
	switch (event.type) {
		case 'seed.drawn':
		case 'answer.stored':
			return undefined;
		case 'answer.checked':
			return press(texts.check);
		case 'retry.asked':
			return press(texts.retry);
		case 'hint.asked':
			return press(new RegExp(`^(${texts.hint}|${texts.hintMore})$`));
		case 'confidence.said': {
			const name = event.confidence === 0 ? '' : texts.sureness[event.confidence];
			const level = part.getByRole('radio', { name, exact: true });
			await chooseRadio(page, level);
			await expect(level).toBeChecked();
			return level;
		}
		case 'option.chosen':
		case 'option.toggled':
		case 'item.moved':
		case 'row.set':
		case 'text.typed':
			return wayOf(question).make(hands, question, event);
		default:
			throw new Error(`A learner cannot cause ${event.type}.`);
	}
}
