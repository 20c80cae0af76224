import { halvesOf, readPlan, type Leads } from './plan.ts';

export interface SentenceTexts extends Leads {
	sentence(when: string, will: string): string;
}

/** The plan that was kept as one sentence; of one that is half written, that half; "" for none. */
export function sentenceOf(text: string, texts: SentenceTexts): string {
	const { when, will } = halvesOf(readPlan(text), texts);
	if (when !== '' && will !== '') return texts.sentence(when, will);
	if (when !== '') return `${texts.when} ${when} …`;
	return will === '' ? '' : `${texts.will} ${will}`;
}
