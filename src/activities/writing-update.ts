import type { UpdateKind } from './update.ts';
import type { WritingEvent, WritingRules } from './writing.ts';

/** Of a kind of which only that something was written is kept. */
export function writingUpdate(name: string): UpdateKind<WritingRules, WritingEvent> {
	return {
		name,
		logs: ({ shared }) => [
			[shared ? { type: 'text.written', sent: 1 } : { type: 'text.written' }],
			[{ type: 'text.declined' }]
		],
		affected: 'written something in it',
		then: 'They find it empty.'
	};
}
