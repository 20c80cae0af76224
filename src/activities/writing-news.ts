import type { RecordPhase } from './record-machine.ts';
import type { WritingTexts } from './writing-texts.ts';
import type { WritingView } from './writing-view.ts';

/** What there is to tell of a text. */
export interface News {
	readonly view: WritingView;
	readonly recordNews: RecordPhase | undefined;
	readonly drafted: boolean;
	/** False: it is not known yet whether this browser has the text. */
	readonly searched: boolean;
}

/** The latest of it, in words; `keptAt` is a time of this visit. */
export function sayOf(
	{ view, recordNews, drafted, searched }: News,
	texts: WritingTexts,
	keptAt: string | undefined
): string {
	if (recordNews && recordNews !== 'apart') return texts[recordNews];
	switch (view.phase) {
		case 'kept':
			if (!view.hasText) return keptAt || !searched ? '' : texts.elsewhere;
			return keptAt ? texts.kept(keptAt) : texts.keptPlain;
		case 'notKept':
		case 'declined':
		case 'nothingWritten':
		case 'notErased':
			return texts[view.phase];
		case 'erased':
			return view.done ? texts.erasedDone : texts.erased;
		case 'confirming':
		case 'erasing':
			return '';
		default:
			return drafted && view.hasText ? texts.draft : '';
	}
}

/** True: something is not as the learner wanted it. */
export function isWarning({ view, recordNews }: Pick<News, 'view' | 'recordNews'>): boolean {
	return (
		['notKept', 'nothingWritten', 'notErased'].includes(view.phase) ||
		['refused', 'tooLong', 'stuck'].includes(recordNews ?? '')
	);
}
